package dev.leadwright.portal.identity;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code merged_id}, held in memory: every request that names a record asks, and merges are rare. */
@Component
public class MergedIds {

    private final JdbcClient jdbc;
    private final Map<Long, Long> currentByFormer = new ConcurrentHashMap<>();

    MergedIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        reload();
    }

    /** The id of the record that this id leads to; the id itself, if its record was not merged or does not exist. */
    public long current(long id) {
        return currentByFormer.getOrDefault(id, id);
    }

    /** Lets ids, and all that led to them, lead to another record; in force after {@link #reload}. */
    public void redirect(Collection<Long> formerIds, long currentId) {
        jdbc.sql("update merged_id set current_id = :current where current_id = any(:former)")
                .param("current", currentId)
                .param("former", formerIds.toArray(Long[]::new))
                .update();
        jdbc.sql("insert into merged_id (former_id, current_id) select unnest(:former), :current")
                .param("former", formerIds.toArray(Long[]::new))
                .param("current", currentId)
                .update();
    }

    /** Reads the table, once the transaction of a merge has ended. */
    public void reload() {
        jdbc.sql("select former_id, current_id from merged_id").query(row -> {
            currentByFormer.put(row.getLong("former_id"), row.getLong("current_id"));
        });
    }
}
