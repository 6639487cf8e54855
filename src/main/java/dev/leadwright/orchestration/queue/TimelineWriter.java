package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the leads' timeline, in the transaction of whatever is told about. */
@Component
public class TimelineWriter {
    private final JdbcClient jdbc;
    private final Clock clock;

    TimelineWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Claim claim, String what, String text) {
        add(claim.portal(), Optional.of(claim.task()), claim.contact(), claim.agent(), what, text);
    }

    /**
     * Adds an event.
     *
     * @param what see {@link dev.leadwright.orchestration.Timeline.Entry}
     */
    public void add(
            String portal,
            Optional<TaskId> task,
            Optional<ContactId> contact,
            Optional<String> agent,
            String what,
            String text) {
        jdbc.sql("""
                        INSERT INTO leadwright.task_event (at, portal_id, task_id, contact_id, agent, what, text)
                        VALUES (:at, :portal, :task, :contact, :agent, :what, :text)
                        """)
                .param("at", ClaimRows.at(clock.instant()))
                .param("portal", portal)
                .param("task", task.map(TaskId::value).orElse(null))
                .param("contact", contact.map(ContactId::value).orElse(null))
                .param("agent", agent.orElse(null))
                .param("what", what)
                .param("text", text)
                .update();
    }
}
