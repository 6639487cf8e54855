package dev.leadwright.orchestration;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.TaskId;
import java.util.Map;
import java.util.Optional;

/**
 * Effects that happen once within a scope (a task, a contact, a list being imported). Each is told apart by its stage
 * and kind; asked for again, after a crash or by another node, it answers what it did the first time. The journal keeps
 * one row for each; an effect whose answer was lost is looked for in the CRM by association before it is repeated.
 *
 * <p>Every method may throw {@link dev.leadwright.crm.CrmException} when the retries of sequence 5 are used up.
 */
public interface Effects {

    /** Creates the task once. If its kind has an agent it is dispatched as soon as it is due. */
    TaskId createTask(String stage, NewTask task);

    /**
     * As {@link #createTask}, unless the task's first contact already has an open task of that kind, whoever asked for
     * it; then empty.
     */
    Optional<TaskId> createTaskUnlessOpen(String stage, NewTask task);

    NoteId createNote(String stage, NewNote note);

    EmailId createEmail(String stage, NewEmail email);

    CompanyId createCompany(String stage, NewCompany company);

    ContactId createContact(String stage, Map<String, String> properties);

    /** Does something at most once that cannot be looked for afterwards: sends a message. */
    Delivery deliver(String stage, Message message, DeliveryAttempt attempt);
}
