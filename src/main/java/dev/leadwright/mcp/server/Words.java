package dev.leadwright.mcp.server;

import static dev.leadwright.mcp.server.Word.about;

import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.mcp.wire.Arguments;
import java.util.Map;
import java.util.Optional;

/** What each argument means, and its limits, as a model reads them. */
final class Words {

    /** The most ids or domains in one call: HubSpot's batch size. */
    private static final int BATCH = 100;

    private static final Word CONTACT = about("Id of the contact.");
    private static final Word COMPANY = about("Id of the company.");
    private static final Word EMAIL = about("The contact's e-mail address.");
    private static final Word CHANGES =
            about("Values by property name, e.g. {\"lead_status\": \"NEW\"}; a blank value clears the property.");
    private static final Word OWNER = about("Id of the user it is assigned to; leave out for nobody.");
    private static final Word CONTACTS =
            about("Ids of the contacts it is about.").orNone();
    private static final Word COMPANIES =
            about("Ids of the companies it is about.").orNone();

    private static final Map<Class<? extends Record>, Map<String, Word>> ALL = Map.ofEntries(
            Map.entry(Arguments.None.class, Map.of()),
            Map.entry(Arguments.OfContact.class, Map.of("contactId", CONTACT)),
            Map.entry(Arguments.OfCompany.class, Map.of("companyId", COMPANY)),
            Map.entry(Arguments.OfTask.class, Map.of("taskId", about("Id of the task."))),
            Map.entry(Arguments.OfEmailAddress.class, Map.of("email", EMAIL)),
            Map.entry(
                    Arguments.OfDomains.class,
                    Map.of("domains", about("Domains such as example.com.").atMost(BATCH))),
            Map.entry(
                    Arguments.OfTasks.class,
                    Map.of("taskIds", about("Ids of the tasks.").atMost(BATCH))),
            Map.entry(
                    Arguments.UpsertContact.class,
                    Map.of("email", EMAIL, "properties", about("Values by property name, without email."))),
            Map.entry(Arguments.CreateContact.class, Map.of("properties", about("Values by property name."))),
            Map.entry(Arguments.UpdateContact.class, Map.of("contactId", CONTACT, "changes", CHANGES)),
            Map.entry(Arguments.UpdateCompany.class, Map.of("companyId", COMPANY, "changes", CHANGES)),
            Map.entry(Arguments.SetPrimaryCompany.class, Map.of("contactId", CONTACT, "companyId", COMPANY)),
            Map.entry(
                    Arguments.UpdateTask.class,
                    Map.of("taskId", about("Id of the task."), "change", about("Only what is to change."))),
            Map.entry(
                    Arguments.UpdateEmailStatus.class,
                    Map.of("emailId", about("Id of the logged e-mail."), "status", about("Its new status."))),
            Map.entry(
                    ContactQuery.class,
                    Map.of(
                            "createdFrom", about("Earliest creation, inclusive."),
                            "after", about("To page: the last id of the page before."),
                            "limit", about("Page size.").atLeast(1).atMost(ContactQuery.MAX_LIMIT))),
            Map.entry(
                    NewCompany.class, Map.of("properties", about("Values by property name: at least name or domain."))),
            Map.entry(
                    TaskQuery.class,
                    Map.of(
                            "statuses",
                                    about("A task with any of these is found.").atLeast(1),
                            "dueBefore", about("Latest due date, inclusive."),
                            "after", about("To page: the last id of the page before."),
                            "limit", about("Page size.").atLeast(1).atMost(TaskQuery.MAX_LIMIT))),
            Map.entry(
                    NewTask.class,
                    Map.of(
                            "subject",
                                    about("What to do, as people read it in the queue.")
                                            .atLeast(1),
                            "body", about("Details, as HTML; may be empty."),
                            "priority", about("How urgent it is."),
                            "type", about("What a person does: TODO unless it is a call or an e-mail."),
                            "dueAt", about("When it is to be done."),
                            "owner", OWNER,
                            "queue", about("Id of the task queue it is put into; leave out for none."),
                            "reference",
                                    about("A text of your own that no other task has; where the portal can, it makes no"
                                            + " second task with it."),
                            "contacts", CONTACTS,
                            "companies", COMPANIES)),
            Map.entry(
                    TaskChange.class,
                    Map.of(
                            "status", about("New status; COMPLETED is final."),
                            "priority", about("New priority."),
                            "owner", about("Id of its new owner."),
                            "queue", about("Id of the task queue it moves to."),
                            "dueAt", about("New due date."),
                            "body", about("New details, as HTML."),
                            "errorCount",
                                    about("Failures so far, as the CRM shows them.")
                                            .atLeast(0))),
            Map.entry(
                    NewNote.class,
                    Map.of(
                            "body",
                            about("The note, as HTML.").atMost(NewNote.MAX_BODY),
                            "at",
                            about("The moment it stands for on the timeline."),
                            "contacts",
                            CONTACTS,
                            "companies",
                            COMPANIES)),
            Map.entry(
                    NewEmail.class,
                    Map.of(
                            "messageId", about("Message-ID of the mail (RFC 5322), by which it is found again."),
                            "from", about("Address of the sender."),
                            "to", about("Address of the recipient."),
                            "subject", about("Subject of the mail."),
                            "text", about("Body of the mail, as plain text."),
                            "status", about("What became of the mail."),
                            "at", about("When it was or will be sent."),
                            "contacts",
                                    about("Ids of the contacts it is logged on.")
                                            .atLeast(1),
                            "owner", OWNER,
                            "direction", about("INCOMING for a mail of the contact; leave out for one of ours."))));

    private Words() {}

    static Optional<Word> find(Class<?> record, String component) {
        return Optional.ofNullable(ALL.getOrDefault(record, Map.of()).get(component));
    }
}
