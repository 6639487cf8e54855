package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The tasks that Leadwright created for a contact and that nobody has begun, for what happens outside of a run. A task that
 * is being worked, that people have put off, or that people created stays as it is. May be asked for again at will.
 */
public interface OpenTasks {

    /**
     * Completes them with a line that says why.
     *
     * @param kinds names of the kinds of tasks meant: {@code Follow-up Email}
     * @return those that were completed now
     */
    List<CrmTask> complete(ContactId contact, Set<String> kinds, String reason);

    /**
     * Moves those that are due earlier to this moment.
     *
     * @return all that are due no earlier now, whoever moved them, as they were before
     */
    List<CrmTask> postpone(ContactId contact, Set<String> kinds, Instant until, String reason);
}
