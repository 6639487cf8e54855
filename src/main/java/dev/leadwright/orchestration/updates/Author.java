package dev.leadwright.orchestration.updates;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.queue.Claim;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * In whose name this thread changes the CRM, for the audit. It belongs to the thread that works and to nothing it starts.
 *
 * @param name an agent, or Leadwright itself
 * @param task whose run it is
 * @param contact whom the task is about
 */
public record Author(String name, Optional<TaskId> task, Optional<ContactId> contact) {
    private static final ScopedValue<Author> CURRENT = ScopedValue.newInstance();
    private static final Author LEADWRIGHT = new Author(AuditEntry.LEADWRIGHT, Optional.empty(), Optional.empty());

    public static Author of(Claim run) {
        return new Author(run.agent().orElse(AuditEntry.LEADWRIGHT), Optional.of(run.task()), run.contact());
    }

    /** Who works on this thread; Leadwright itself if nobody said. */
    static Author current() {
        return CURRENT.orElse(LEADWRIGHT);
    }

    /** Does the work in this name. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
