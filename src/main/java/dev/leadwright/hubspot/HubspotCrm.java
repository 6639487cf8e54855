package dev.leadwright.hubspot;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailRecord;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.Note;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.Upserted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A HubSpot portal as a {@link Crm}: hands each call to the part that knows the kind of record. */
final class HubspotCrm implements Crm {
    private static final int MOST_TASKS = Records.LARGEST_BATCH;

    private final Accounts accounts;
    private final Contacts contacts;
    private final Subscriptions subscriptions;
    private final Companies companies;
    private final Tasks tasks;
    private final Notes notes;
    private final Emails emails;

    HubspotCrm(
            Accounts accounts, Schema schema, Records records, Associations associations, Subscriptions subscriptions) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        contacts = new Contacts(records, associations);
        companies = new Companies(records, associations);
        tasks = new Tasks(records, associations, schema);
        notes = new Notes(records, associations);
        emails = new Emails(records, associations);
    }

    @Override
    public Account getAccount() {
        return accounts.get();
    }

    @Override
    public List<Owner> listOwners() {
        return accounts.listOwners();
    }

    @Override
    public Contact getContact(ContactId id) {
        return contacts.get(id);
    }

    @Override
    public Optional<Contact> findContactByEmail(String email) {
        return contacts.findByEmail(email);
    }

    @Override
    public Page<Contact> searchContacts(ContactQuery query) {
        return contacts.search(query);
    }

    @Override
    public Upserted upsertContact(String email, Map<String, String> properties) {
        return contacts.upsert(email, properties);
    }

    @Override
    public ContactId createContact(Map<String, String> properties) {
        return contacts.create(properties);
    }

    @Override
    public void updateContact(ContactId id, Map<String, String> changes) {
        contacts.update(id, changes);
    }

    @Override
    public void eraseContact(ContactId id) {
        contacts.erase(id);
    }

    @Override
    public MailConsent getMailConsent(String email) {
        return subscriptions.get(email);
    }

    @Override
    public void unsubscribe(String email) {
        subscriptions.unsubscribe(email);
    }

    @Override
    public Company getCompany(CompanyId id) {
        return companies.get(id);
    }

    @Override
    public Optional<Company> findCompanyOf(ContactId contact) {
        return companies.findOf(contact);
    }

    @Override
    public List<Company> searchCompaniesByDomain(Collection<String> domains) {
        return companies.searchByDomain(domains);
    }

    @Override
    public List<ContactId> listContactsOf(CompanyId company) {
        return contacts.listOf(company);
    }

    @Override
    public CompanyId createCompany(NewCompany company) {
        return companies.create(company);
    }

    @Override
    public void updateCompany(CompanyId id, Map<String, String> changes) {
        companies.update(id, changes);
    }

    @Override
    public void associate(ContactId contact, CompanyId company) {
        companies.associate(contact, company);
    }

    @Override
    public Page<CrmTask> searchTasks(TaskQuery query) {
        return tasks.search(query);
    }

    @Override
    public List<CrmTask> listTasks(Collection<TaskId> ids) {
        if (ids.size() > MOST_TASKS) {
            throw new IllegalArgumentException(
                    "At most " + MOST_TASKS + " tasks are read at once, not " + ids.size() + ".");
        }
        return tasks.list(ids.stream().map(TaskId::value).toList());
    }

    @Override
    public Optional<CrmTask> findTask(TaskId id) {
        return tasks.find(id);
    }

    @Override
    public List<TaskId> listTaskIdsOf(ContactId contact) {
        return tasks.listIdsOf(contact).stream().map(TaskId::new).toList();
    }

    @Override
    public List<CrmTask> listTasksOf(ContactId contact) {
        return tasks.listOf(contact);
    }

    @Override
    public TaskId createTask(NewTask task) {
        return tasks.create(task);
    }

    @Override
    public void updateTask(TaskId id, TaskChange change) {
        tasks.update(id, change);
    }

    @Override
    public NoteId createNote(NewNote note) {
        return notes.create(note);
    }

    @Override
    public List<Note> listNotesOf(ContactId contact) {
        return notes.listOf(contact);
    }

    @Override
    public EmailId createEmail(NewEmail email) {
        return emails.create(email);
    }

    @Override
    public void updateEmail(EmailId id, EmailStatus status) {
        emails.update(id, status);
    }

    @Override
    public List<EmailRecord> listEmailsOf(ContactId contact) {
        return emails.listOf(contact);
    }
}
