package dev.leadwright.mcp.wire;

import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailRecord;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.crm.Note;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.TaskId;
import java.util.List;
import java.util.Optional;

/** Results of the tools that do not answer with a record of the port as it is: structured content is always an object. */
public final class Results {

    /** An update was made. */
    public record Done(boolean done) {
        public static final Done DONE = new Done(true);
    }

    public record FoundTask(Optional<CrmTask> task) {}

    public record TaskIds(List<TaskId> taskIds) {}

    public record FoundContact(Optional<Contact> contact) {}

    /**
     * A mail consent.
     *
     * @param optedOut whether no mail may be sent
     * @param of what was opted out of; only with an opt-out
     */
    public record FoundMailConsent(boolean optedOut, Optional<String> of) {

        public static FoundMailConsent of(MailConsent consent) {
            return switch (consent) {
                case MailConsent.OptedOut(String of) -> new FoundMailConsent(true, Optional.of(of));
                case MailConsent.NotOptedOut() -> new FoundMailConsent(false, Optional.empty());
            };
        }

        public MailConsent toConsent() {
            return optedOut
                    ? new MailConsent.OptedOut(of.orElse(MailConsent.OptedOut.ALL))
                    : new MailConsent.NotOptedOut();
        }
    }

    public record FoundCompany(Optional<Company> company) {}

    public record ContactPage(List<Contact> contacts, boolean more) {}

    public record TaskPage(List<CrmTask> tasks, boolean more) {}

    public record Owners(List<Owner> owners) {}

    public record ContactIds(List<ContactId> contactIds) {}

    public record Companies(List<Company> companies) {}

    public record Tasks(List<CrmTask> tasks) {}

    public record Notes(List<Note> notes) {}

    public record Emails(List<EmailRecord> emails) {}

    public record CreatedContact(ContactId contactId) {}

    public record CreatedCompany(CompanyId companyId) {}

    public record CreatedTask(TaskId taskId) {}

    public record CreatedNote(NoteId noteId) {}

    public record LoggedEmail(EmailId emailId) {}

    private Results() {}
}
