package dev.leadwright.mcp.wire;

import static dev.leadwright.mcp.wire.Effect.CREATE;
import static dev.leadwright.mcp.wire.Effect.READ;
import static dev.leadwright.mcp.wire.Effect.UPDATE;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.Upserted;
import dev.leadwright.mcp.wire.Arguments.CreateContact;
import dev.leadwright.mcp.wire.Arguments.None;
import dev.leadwright.mcp.wire.Arguments.OfCompany;
import dev.leadwright.mcp.wire.Arguments.OfContact;
import dev.leadwright.mcp.wire.Arguments.OfDomains;
import dev.leadwright.mcp.wire.Arguments.OfEmailAddress;
import dev.leadwright.mcp.wire.Arguments.OfTask;
import dev.leadwright.mcp.wire.Arguments.OfTasks;
import dev.leadwright.mcp.wire.Arguments.SetPrimaryCompany;
import dev.leadwright.mcp.wire.Arguments.UpdateCompany;
import dev.leadwright.mcp.wire.Arguments.UpdateContact;
import dev.leadwright.mcp.wire.Arguments.UpdateEmailStatus;
import dev.leadwright.mcp.wire.Arguments.UpdateTask;
import dev.leadwright.mcp.wire.Arguments.UpsertContact;
import dev.leadwright.mcp.wire.Results.Companies;
import dev.leadwright.mcp.wire.Results.ContactIds;
import dev.leadwright.mcp.wire.Results.ContactPage;
import dev.leadwright.mcp.wire.Results.CreatedCompany;
import dev.leadwright.mcp.wire.Results.CreatedContact;
import dev.leadwright.mcp.wire.Results.CreatedNote;
import dev.leadwright.mcp.wire.Results.CreatedTask;
import dev.leadwright.mcp.wire.Results.Done;
import dev.leadwright.mcp.wire.Results.Emails;
import dev.leadwright.mcp.wire.Results.FoundCompany;
import dev.leadwright.mcp.wire.Results.FoundContact;
import dev.leadwright.mcp.wire.Results.FoundMailConsent;
import dev.leadwright.mcp.wire.Results.FoundTask;
import dev.leadwright.mcp.wire.Results.LoggedEmail;
import dev.leadwright.mcp.wire.Results.Notes;
import dev.leadwright.mcp.wire.Results.Owners;
import dev.leadwright.mcp.wire.Results.TaskIds;
import dev.leadwright.mcp.wire.Results.TaskPage;
import dev.leadwright.mcp.wire.Results.Tasks;

/** The tools: one for each method of {@link dev.leadwright.crm.Crm}, in its order. None of them sends mail. */
public final class CrmTools {

    public static final Tool<None, Account> GET_ACCOUNT =
            new Tool<>("crm_get_account", READ, None.class, Account.class);
    public static final Tool<None, Owners> LIST_OWNERS = new Tool<>("crm_list_owners", READ, None.class, Owners.class);

    public static final Tool<OfContact, Contact> GET_CONTACT =
            new Tool<>("crm_get_contact", READ, OfContact.class, Contact.class);
    public static final Tool<OfEmailAddress, FoundContact> FIND_CONTACT_BY_EMAIL =
            new Tool<>("crm_find_contact_by_email", READ, OfEmailAddress.class, FoundContact.class);
    public static final Tool<ContactQuery, ContactPage> SEARCH_CONTACTS =
            new Tool<>("crm_search_contacts", READ, ContactQuery.class, ContactPage.class);
    public static final Tool<UpsertContact, Upserted> UPSERT_CONTACT =
            new Tool<>("crm_upsert_contact", UPDATE, UpsertContact.class, Upserted.class);
    public static final Tool<CreateContact, CreatedContact> CREATE_CONTACT =
            new Tool<>("crm_create_contact", CREATE, CreateContact.class, CreatedContact.class);
    public static final Tool<UpdateContact, Done> UPDATE_CONTACT =
            new Tool<>("crm_update_contact", UPDATE, UpdateContact.class, Done.class);

    /** Not offered to clients outside of this process: what it does cannot be taken back. */
    public static final Tool<OfContact, Done> ERASE_CONTACT =
            new Tool<>("crm_erase_contact", UPDATE, OfContact.class, Done.class);

    public static final Tool<OfEmailAddress, FoundMailConsent> GET_MAIL_CONSENT =
            new Tool<>("crm_get_mail_consent", READ, OfEmailAddress.class, FoundMailConsent.class);
    public static final Tool<OfEmailAddress, Done> UNSUBSCRIBE =
            new Tool<>("crm_unsubscribe", UPDATE, OfEmailAddress.class, Done.class);

    public static final Tool<OfCompany, Company> GET_COMPANY =
            new Tool<>("crm_get_company", READ, OfCompany.class, Company.class);
    public static final Tool<OfContact, FoundCompany> FIND_COMPANY_OF_CONTACT =
            new Tool<>("crm_find_company_of_contact", READ, OfContact.class, FoundCompany.class);
    public static final Tool<OfDomains, Companies> SEARCH_COMPANIES_BY_DOMAIN =
            new Tool<>("crm_search_companies_by_domain", READ, OfDomains.class, Companies.class);
    public static final Tool<OfCompany, ContactIds> LIST_CONTACTS_OF_COMPANY =
            new Tool<>("crm_list_contacts_of_company", READ, OfCompany.class, ContactIds.class);
    public static final Tool<NewCompany, CreatedCompany> CREATE_COMPANY =
            new Tool<>("crm_create_company", CREATE, NewCompany.class, CreatedCompany.class);
    public static final Tool<UpdateCompany, Done> UPDATE_COMPANY =
            new Tool<>("crm_update_company", UPDATE, UpdateCompany.class, Done.class);
    public static final Tool<SetPrimaryCompany, Done> SET_PRIMARY_COMPANY =
            new Tool<>("crm_set_primary_company", UPDATE, SetPrimaryCompany.class, Done.class);

    public static final Tool<TaskQuery, TaskPage> SEARCH_TASKS =
            new Tool<>("crm_search_tasks", READ, TaskQuery.class, TaskPage.class);
    public static final Tool<OfTasks, Tasks> LIST_TASKS =
            new Tool<>("crm_list_tasks", READ, OfTasks.class, Tasks.class);
    public static final Tool<OfTask, FoundTask> FIND_TASK =
            new Tool<>("crm_find_task", READ, OfTask.class, FoundTask.class);

    public static final Tool<OfContact, TaskIds> LIST_TASK_IDS_OF_CONTACT =
            new Tool<>("crm_list_task_ids_of_contact", READ, OfContact.class, TaskIds.class);

    public static final Tool<OfContact, Tasks> LIST_TASKS_OF_CONTACT =
            new Tool<>("crm_list_tasks_of_contact", READ, OfContact.class, Tasks.class);
    public static final Tool<NewTask, CreatedTask> CREATE_TASK =
            new Tool<>("crm_create_task", CREATE, NewTask.class, CreatedTask.class);
    public static final Tool<UpdateTask, Done> UPDATE_TASK =
            new Tool<>("crm_update_task", UPDATE, UpdateTask.class, Done.class);

    public static final Tool<NewNote, CreatedNote> CREATE_NOTE =
            new Tool<>("crm_create_note", CREATE, NewNote.class, CreatedNote.class);
    public static final Tool<OfContact, Notes> LIST_NOTES_OF_CONTACT =
            new Tool<>("crm_list_notes_of_contact", READ, OfContact.class, Notes.class);

    public static final Tool<NewEmail, LoggedEmail> LOG_EMAIL =
            new Tool<>("crm_log_email", CREATE, NewEmail.class, LoggedEmail.class);
    public static final Tool<UpdateEmailStatus, Done> UPDATE_EMAIL_STATUS =
            new Tool<>("crm_update_email_status", UPDATE, UpdateEmailStatus.class, Done.class);
    public static final Tool<OfContact, Emails> LIST_EMAILS_OF_CONTACT =
            new Tool<>("crm_list_emails_of_contact", READ, OfContact.class, Emails.class);

    private CrmTools() {}
}
