package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows people what happened to the leads. */
@Component
class TimelineReader implements Timeline {
    private static final int MAX_LATEST = 500;

    private final JdbcClient jdbc;
    private final PortalIdentity portal;

    TimelineReader(JdbcClient jdbc, PortalIdentity portal) {
        this.jdbc = jdbc;
        this.portal = portal;
    }

    @Override
    public List<Entry> listOf(ContactId contact) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.task_event
                        WHERE portal_id = :portal AND contact_id = :contact ORDER BY id
                        """)
                .param("portal", portal.id())
                .param("contact", contact.value())
                .query(TimelineReader::entry)
                .list();
    }

    @Override
    public List<Entry> listLatest(int limit) {
        if (limit < 1 || limit > MAX_LATEST) {
            throw new IllegalArgumentException("1 to " + MAX_LATEST + " events are listed, not " + limit + ".");
        }
        return jdbc.sql("SELECT * FROM leadwright.task_event WHERE portal_id = :portal ORDER BY id DESC LIMIT :limit")
                .param("portal", portal.id())
                .param("limit", limit)
                .query(TimelineReader::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                ClaimRows.text(row, "contact_id").map(ContactId::new),
                ClaimRows.text(row, "task_id").map(TaskId::new),
                ClaimRows.text(row, "agent"),
                row.getString("what"),
                row.getString("text"));
    }
}
