package dev.leadwright.mcp.client;

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
import dev.leadwright.mcp.wire.Arguments;
import dev.leadwright.mcp.wire.CrmTools;
import io.modelcontextprotocol.client.McpSyncClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CRM behind an MCP server. Every call is a tool call; any number of threads may call at once. A call whose answer
 * is lost ends with {@link dev.leadwright.crm.CrmException.OutcomeUnknown} if it was a create and with
 * {@link dev.leadwright.crm.CrmException.Unavailable} if it may be repeated.
 */
public final class McpCrm implements Crm {

    private final ToolCaller tools;

    /**
     * @param client initialized, or initialized by its first call
     */
    public McpCrm(McpSyncClient client) {
        this.tools = new ToolCaller(client);
    }

    @Override
    public Account getAccount() {
        return tools.call(CrmTools.GET_ACCOUNT, new Arguments.None());
    }

    @Override
    public List<Owner> listOwners() {
        return tools.call(CrmTools.LIST_OWNERS, new Arguments.None()).owners();
    }

    @Override
    public Contact getContact(ContactId id) {
        return tools.call(CrmTools.GET_CONTACT, new Arguments.OfContact(id));
    }

    @Override
    public Optional<Contact> findContactByEmail(String email) {
        return tools.call(CrmTools.FIND_CONTACT_BY_EMAIL, new Arguments.OfEmailAddress(email))
                .contact();
    }

    @Override
    public Page<Contact> searchContacts(ContactQuery query) {
        var page = tools.call(CrmTools.SEARCH_CONTACTS, query);
        return new Page<>(page.contacts(), page.more());
    }

    @Override
    public Upserted upsertContact(String email, Map<String, String> properties) {
        return tools.call(CrmTools.UPSERT_CONTACT, new Arguments.UpsertContact(email, properties));
    }

    @Override
    public ContactId createContact(Map<String, String> properties) {
        return tools.call(CrmTools.CREATE_CONTACT, new Arguments.CreateContact(properties))
                .contactId();
    }

    @Override
    public void updateContact(ContactId id, Map<String, String> changes) {
        tools.call(CrmTools.UPDATE_CONTACT, new Arguments.UpdateContact(id, changes));
    }

    @Override
    public void eraseContact(ContactId id) {
        tools.call(CrmTools.ERASE_CONTACT, new Arguments.OfContact(id));
    }

    @Override
    public MailConsent getMailConsent(String email) {
        return tools.call(CrmTools.GET_MAIL_CONSENT, new Arguments.OfEmailAddress(email))
                .toConsent();
    }

    @Override
    public void unsubscribe(String email) {
        tools.call(CrmTools.UNSUBSCRIBE, new Arguments.OfEmailAddress(email));
    }

    @Override
    public Company getCompany(CompanyId id) {
        return tools.call(CrmTools.GET_COMPANY, new Arguments.OfCompany(id));
    }

    @Override
    public Optional<Company> findCompanyOf(ContactId contact) {
        return tools.call(CrmTools.FIND_COMPANY_OF_CONTACT, new Arguments.OfContact(contact))
                .company();
    }

    @Override
    public List<Company> searchCompaniesByDomain(Collection<String> domains) {
        return tools.call(CrmTools.SEARCH_COMPANIES_BY_DOMAIN, new Arguments.OfDomains(List.copyOf(domains)))
                .companies();
    }

    @Override
    public List<ContactId> listContactsOf(CompanyId company) {
        return tools.call(CrmTools.LIST_CONTACTS_OF_COMPANY, new Arguments.OfCompany(company))
                .contactIds();
    }

    @Override
    public CompanyId createCompany(NewCompany company) {
        return tools.call(CrmTools.CREATE_COMPANY, company).companyId();
    }

    @Override
    public void updateCompany(CompanyId id, Map<String, String> changes) {
        tools.call(CrmTools.UPDATE_COMPANY, new Arguments.UpdateCompany(id, changes));
    }

    @Override
    public void associate(ContactId contact, CompanyId company) {
        tools.call(CrmTools.SET_PRIMARY_COMPANY, new Arguments.SetPrimaryCompany(contact, company));
    }

    @Override
    public Page<CrmTask> searchTasks(TaskQuery query) {
        var page = tools.call(CrmTools.SEARCH_TASKS, query);
        return new Page<>(page.tasks(), page.more());
    }

    @Override
    public List<CrmTask> listTasks(Collection<TaskId> ids) {
        return tools.call(CrmTools.LIST_TASKS, new Arguments.OfTasks(List.copyOf(ids)))
                .tasks();
    }

    @Override
    public Optional<CrmTask> findTask(TaskId id) {
        return tools.call(CrmTools.FIND_TASK, new Arguments.OfTask(id)).task();
    }

    @Override
    public List<TaskId> listTaskIdsOf(ContactId contact) {
        return tools.call(CrmTools.LIST_TASK_IDS_OF_CONTACT, new Arguments.OfContact(contact))
                .taskIds();
    }

    @Override
    public List<CrmTask> listTasksOf(ContactId contact) {
        return tools.call(CrmTools.LIST_TASKS_OF_CONTACT, new Arguments.OfContact(contact))
                .tasks();
    }

    @Override
    public TaskId createTask(NewTask task) {
        return tools.call(CrmTools.CREATE_TASK, task).taskId();
    }

    @Override
    public void updateTask(TaskId id, TaskChange change) {
        tools.call(CrmTools.UPDATE_TASK, new Arguments.UpdateTask(id, change));
    }

    @Override
    public NoteId createNote(NewNote note) {
        return tools.call(CrmTools.CREATE_NOTE, note).noteId();
    }

    @Override
    public List<Note> listNotesOf(ContactId contact) {
        return tools.call(CrmTools.LIST_NOTES_OF_CONTACT, new Arguments.OfContact(contact))
                .notes();
    }

    @Override
    public EmailId createEmail(NewEmail email) {
        return tools.call(CrmTools.LOG_EMAIL, email).emailId();
    }

    @Override
    public void updateEmail(EmailId id, EmailStatus status) {
        tools.call(CrmTools.UPDATE_EMAIL_STATUS, new Arguments.UpdateEmailStatus(id, status));
    }

    @Override
    public List<EmailRecord> listEmailsOf(ContactId contact) {
        return tools.call(CrmTools.LIST_EMAILS_OF_CONTACT, new Arguments.OfContact(contact))
                .emails();
    }
}
