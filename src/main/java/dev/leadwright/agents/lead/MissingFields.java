package dev.leadwright.agents.lead;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has a missing field looked for (sequence 5), once for each contact and field: no task waits for the same thing twice. */
@Component
public class MissingFields {
    private static final String ENRICHMENT = "Enrich Data";

    private final JdbcClient sql;
    private final Clock clock;

    MissingFields(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The enrichment to wait for; empty where it was tried and has ended. */
    public Optional<TaskId> askFor(String field, Contact contact, TaskRun run) {
        Optional<TaskId> asked = find(contact.id(), field);
        if (asked.isPresent()) {
            return asked.filter(task -> isOpen(task, run));
        }
        Optional<TaskId> supplier = run.effectsOfContact()
                .createTaskUnlessOpen("missing:" + field, enrichment(field, contact))
                .or(() -> openEnrichment(contact, run));
        supplier.ifPresent(task -> remember(contact.id(), field, task));
        return supplier.filter(task -> isOpen(task, run));
    }

    private NewTask enrichment(String field, Contact contact) {
        return NewTask.about(
                contact.id(),
                Leads.subject(ENRICHMENT + " - Missing " + field, contact),
                "The field \"" + field + "\" is empty, and another task waits for it.",
                TaskPriority.MEDIUM,
                clock.instant());
    }

    /** One that is due soonest: another may be planned for next week. */
    private static Optional<TaskId> openEnrichment(Contact contact, TaskRun run) {
        return run.crm().listTasksOf(contact.id()).stream()
                .filter(task -> Leads.isOpen(task, ENRICHMENT))
                .filter(task -> !task.id().equals(run.task().id()))
                .min(Comparator.comparing(CrmTask::dueAt))
                .map(CrmTask::id);
    }

    private static boolean isOpen(TaskId task, TaskRun run) {
        return run.crm()
                .findTask(task)
                .filter(found -> found.status() != TaskStatus.COMPLETED)
                .isPresent();
    }

    private Optional<TaskId> find(ContactId contact, String field) {
        return sql.sql("SELECT task_id FROM leadwright.missing_field WHERE contact_id = :contact AND field = :field")
                .param("contact", contact.value())
                .param("field", field)
                .query(String.class)
                .optional()
                .map(TaskId::new);
    }

    private void remember(ContactId contact, String field, TaskId task) {
        sql.sql("""
                INSERT INTO leadwright.missing_field (contact_id, field, task_id, asked_at)
                VALUES (:contact, :field, :task, :now)
                ON CONFLICT (contact_id, field) DO NOTHING
                """)
                .param("contact", contact.value())
                .param("field", field)
                .param("task", task.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
