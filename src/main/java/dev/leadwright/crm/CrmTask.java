package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task of the CRM's queue, as read at one moment.
 *
 * @param dueAt when it is to be done (HubSpot's {@code hs_timestamp})
 * @param queues the task queues it stands in; HubSpot lets it be at most one
 * @param contacts the contacts it is associated with, in the CRM's order
 * @param companies the companies it is associated with
 * @param errorCount failures so far as the CRM shows them; 0 where the portal has no such property
 */
public record CrmTask(
        TaskId id,
        String subject,
        String body,
        TaskStatus status,
        TaskPriority priority,
        TaskType type,
        Instant dueAt,
        Optional<OwnerId> owner,
        Set<QueueId> queues,
        List<ContactId> contacts,
        List<CompanyId> companies,
        int errorCount,
        Instant createdAt,
        Instant updatedAt) {

    public CrmTask {
        queues = Set.copyOf(queues);
        contacts = List.copyOf(contacts);
        companies = List.copyOf(companies);
    }

    /** The contact it is worked for: of several the oldest record, in whatever order the CRM names them. */
    public Optional<ContactId> mainContact() {
        return contacts.stream().min(RecordId.OLDEST_FIRST);
    }
}
