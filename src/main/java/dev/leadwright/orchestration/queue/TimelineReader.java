package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Timeline;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows people what happened to a lead. */
@Component
class TimelineReader implements Timeline {
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
                .query((row, _) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        ClaimRows.text(row, "task_id").map(TaskId::new),
                        ClaimRows.text(row, "agent"),
                        row.getString("what"),
                        row.getString("text")))
                .list();
    }
}
