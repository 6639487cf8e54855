package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lead lists and their members in PostgreSQL. */
@Component
class ListStore {
    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListRow> list(String portal, int limit, int offset) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.lead_list WHERE portal_id = :portal
                        ORDER BY finished_at IS NOT NULL, coalesce(finished_at, started_at) DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("portal", portal)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListRow::read)
                .list();
    }

    List<ListRow> listUnfinished(String portal) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.lead_list
                        WHERE portal_id = ? AND told_at IS NULL AND finished_at IS NULL ORDER BY started_at, id
                        """).param(portal).query(ListRow::read).list();
    }

    /** Lists that are done and of which the CRM has not been told. */
    List<ListRow> listUntold(String portal) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.lead_list
                        WHERE portal_id = ? AND told_at IS NULL AND finished_at IS NOT NULL ORDER BY finished_at, id
                        """).param(portal).query(ListRow::read).list();
    }

    long count(String portal) {
        return jdbc.sql("SELECT count(*) FROM leadwright.lead_list WHERE portal_id = ?")
                .param(portal)
                .query(Long.class)
                .single();
    }

    Optional<ListRow> find(String portal, long id) {
        return jdbc.sql("SELECT * FROM leadwright.lead_list WHERE portal_id = ? AND id = ?")
                .params(portal, id)
                .query(ListRow::read)
                .optional();
    }

    /** The members of each list; a list that has none is there as well. */
    Map<Long, List<Member>> listMembers(Collection<Long> lists) {
        Map<Long, List<Member>> members = new HashMap<>();
        lists.forEach(list -> members.put(list, new ArrayList<>()));
        jdbc.sql("SELECT list_id, contact_id, to_be_scored FROM leadwright.lead_list_member"
                        + " WHERE list_id = ANY (:lists) ORDER BY added_at, contact_id")
                .param("lists", lists.toArray(Long[]::new))
                .query(row -> {
                    members.computeIfAbsent(row.getLong("list_id"), _ -> new ArrayList<>())
                            .add(new Member(
                                    new ContactId(row.getString("contact_id")), row.getBoolean("to_be_scored")));
                });
        return members;
    }

    /** Locks a list until the transaction ends; empty if it is done, is being imported, or somebody else has the lock. */
    Optional<ListRow> lockUnfinished(long id) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.lead_list
                        WHERE id = ? AND finished_at IS NULL AND imported_at IS NOT NULL FOR UPDATE SKIP LOCKED
                        """).param(id).query(ListRow::read).optional();
    }

    void finish(long id, Instant at, List<ContactId> toldContacts) {
        jdbc.sql("UPDATE leadwright.lead_list SET finished_at = :at, told_contacts = :contacts WHERE id = :id")
                .param("at", at(at))
                .param("contacts", toldContacts.stream().map(ContactId::value).toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void told(ListRow list, Instant at) {
        jdbc.sql("UPDATE leadwright.lead_list SET told_at = ? WHERE id = ? AND round = ? AND finished_at IS NOT NULL")
                .params(at(at), list.id(), list.round())
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
