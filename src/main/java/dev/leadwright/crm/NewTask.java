package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task to create. A task without association is visible on no record, so at least one contact or company is named.
 *
 * @param dueAt when it is to be done
 * @param queue the task queue it is put into
 * @param reference by which the task is known again; where the portal can, it makes no second one with the same
 */
public record NewTask(
        String subject,
        String body,
        TaskPriority priority,
        TaskType type,
        Instant dueAt,
        Optional<OwnerId> owner,
        Optional<QueueId> queue,
        List<ContactId> contacts,
        List<CompanyId> companies,
        Optional<String> reference) {

    public NewTask {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("A task needs a subject.");
        }
        contacts = List.copyOf(contacts);
        companies = List.copyOf(companies);
        if (contacts.isEmpty() && companies.isEmpty()) {
            throw new IllegalArgumentException("The task \"" + subject + "\" names no contact and no company.");
        }
    }

    /** A task about one contact, for whoever works the queue. */
    public static NewTask about(ContactId contact, String subject, String body, TaskPriority priority, Instant dueAt) {
        return new NewTask(
                subject,
                body,
                priority,
                TaskType.TODO,
                dueAt,
                Optional.empty(),
                Optional.empty(),
                List.of(contact),
                List.of(),
                Optional.empty());
    }

    public NewTask withBody(String body) {
        return new NewTask(subject, body, priority, type, dueAt, owner, queue, contacts, companies, reference);
    }

    public NewTask withOwner(Optional<OwnerId> owner) {
        return new NewTask(subject, body, priority, type, dueAt, owner, queue, contacts, companies, reference);
    }

    public NewTask withQueue(Optional<QueueId> queue) {
        return new NewTask(subject, body, priority, type, dueAt, owner, queue, contacts, companies, reference);
    }

    public NewTask withReference(String reference) {
        return new NewTask(
                subject, body, priority, type, dueAt, owner, queue, contacts, companies, Optional.of(reference));
    }

    public NewTask withType(TaskType type) {
        return new NewTask(subject, body, priority, type, dueAt, owner, queue, contacts, companies, reference);
    }
}
