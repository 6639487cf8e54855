package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.util.Collection;
import java.util.List;

/** Ends what is planned and under way about people. */
public interface WorkStop {

    /**
     * What came of it.
     *
     * @param ended tasks that are not worked any more; in the CRM they are as they were
     * @param running tasks that are being worked at this moment: their runs end by themselves
     */
    record Stopped(List<TaskId> ended, List<TaskId> running) {}

    /**
     * Lets go of every task of these contacts that is not being worked just now; may be repeated.
     *
     * @param why for people
     */
    Stopped stop(Collection<ContactId> contacts, String why);
}
