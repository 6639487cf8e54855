package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskId;
import java.util.List;

/** The tasks that Leadwright created for people, for whoever needs their answer. */
public interface TasksForPeople {

    /**
     * Those of a contact that nobody has begun.
     *
     * @param kind its subject up to the colon: {@code Human Review Required}
     */
    List<CrmTask> listOpen(ContactId contact, String kind);

    /**
     * Completes one with a line that says why. One that is completed, or gone, stays as it is.
     *
     * @param reason plain text
     */
    void complete(TaskId task, String reason);
}
