package dev.leadwright.alerts;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import java.time.Instant;
import java.util.Optional;

/**
 * Something people should know: all notices of one cause since somebody last read of it, or it was last over. Titles and
 * details hold text from the CRM and from websites, which is untrusted.
 *
 * @param count how many notices it stands for, at least 1
 * @param owner of the contact in the CRM, if it is for the owner
 * @param readAt when somebody read it
 * @param resolvedAt when its cause was over by itself
 * @param recovery what is right again since then
 */
public record Alert(
        long id,
        Notice.Severity severity,
        Notice.Audience audience,
        String cause,
        String title,
        String detail,
        Optional<ContactId> contact,
        Optional<TaskId> task,
        Optional<OwnerId> owner,
        int count,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> readAt,
        Optional<Instant> resolvedAt,
        Optional<String> recovery) {

    /** Nobody has read it, and it is not over. */
    public boolean open() {
        return readAt.isEmpty() && resolvedAt.isEmpty();
    }
}
