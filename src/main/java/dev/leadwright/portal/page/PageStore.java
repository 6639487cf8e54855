package dev.leadwright.portal.page;

import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.StoredRecord;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads records as people look for them: the newest first, by any text in them, without the lag of the API's search. */
@Component
class PageStore {

    private final JdbcClient jdbc;
    private final RecordStore records;

    PageStore(JdbcClient jdbc, RecordStore records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** @param text blank: all */
    List<StoredRecord> listBefore(ObjectType type, long before, String text, int limit) {
        return jdbc.sql("""
                        select * from object
                        where type = :type and archived_at is null and id < :before
                            and (:text = '' or id::text = :text
                                or exists (select from jsonb_each_text(properties) p where p.value ilike :like))
                        order by id desc limit :limit
                        """)
                .param("type", type.plural())
                .param("before", before)
                .param("text", text)
                .param("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(records::read)
                .list();
    }
}
