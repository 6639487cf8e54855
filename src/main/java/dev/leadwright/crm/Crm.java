package dev.leadwright.crm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CRM, as the agents see it: one lead at a time. Whoever implements it may gather calls made at the same moment into
 * batches; callers never need to.
 *
 * <p>{@code getX} throws {@link CrmException.NotFound}, {@code findX} answers empty, {@code listX} gives all. Every
 * method may throw the other {@link CrmException}s. Reads, updates and {@link #upsertContact} may be repeated at will.
 * A create is <em>not</em> idempotent: it throws {@link CrmException.OutcomeUnknown} when its answer was lost, and must be
 * reconciled by the lists of a contact's records, which do not lag, before it is repeated. Searches lag (up to a minute):
 * their results are hints.
 */
public interface Crm {

    Account getAccount();

    List<Owner> listOwners();

    Contact getContact(ContactId id);

    /** By the CRM's unique e-mail address, case-insensitively; does not lag. */
    Optional<Contact> findContactByEmail(String email);

    /** A search, so it lags. */
    Page<Contact> searchContacts(ContactQuery query);

    /**
     * Creates the contact with this e-mail address or updates the one that has it.
     *
     * @param properties without {@code email}; a blank value clears the property
     */
    Upserted upsertContact(String email, Map<String, String> properties);

    /** Creates a contact that has no e-mail address to be known by. */
    ContactId createContact(Map<String, String> properties);

    /** A blank value clears the property. */
    void updateContact(ContactId id, Map<String, String> changes);

    /**
     * Deletes the contact for good, with what is logged on it alone, as its owner may demand: nobody can restore it. May be
     * repeated: one that is not there is as good as erased. Tasks stay, without the contact.
     */
    void eraseContact(ContactId id);

    /**
     * Whether mail to this address is against its owner's will: by the contact who has it, by all kinds of mail, or by the
     * kind of mail that Leadwright sends. Does not lag. An address of nobody is judged by its subscriptions alone.
     */
    MailConsent getMailConsent(String email);

    /** Records that the owner of this address wants no mail at all any more. Only people can take it back. */
    void unsubscribe(String email);

    Company getCompany(CompanyId id);

    /** The contact's company; the primary one where it has several. */
    Optional<Company> findCompanyOf(ContactId contact);

    /** Companies with one of these domains; a search, so it lags. At most 100 domains. */
    List<Company> searchCompaniesByDomain(Collection<String> domains);

    /** All contacts associated with the company; does not lag. */
    List<ContactId> listContactsOf(CompanyId company);

    CompanyId createCompany(NewCompany company);

    void updateCompany(CompanyId id, Map<String, String> changes);

    /** Makes the company the contact's primary one. */
    void associate(ContactId contact, CompanyId company);

    /** A search, so it lags: verify what it finds by {@link #listTasks}. Contacts and companies are not filled in. */
    Page<CrmTask> searchTasks(TaskQuery query);

    /** The tasks with these ids, with their associations; those that do not exist (any more) are missing. At most 100. */
    List<CrmTask> listTasks(Collection<TaskId> ids);

    /** The task with this id, as it is now; its contacts and companies are not filled in. */
    Optional<CrmTask> findTask(TaskId id);

    /** The ids of all tasks of a contact; does not lag. */
    List<TaskId> listTaskIdsOf(ContactId contact);

    /** All tasks of a contact; does not lag. Their contacts and companies are not filled in. */
    List<CrmTask> listTasksOf(ContactId contact);

    TaskId createTask(NewTask task);

    void updateTask(TaskId id, TaskChange change);

    NoteId createNote(NewNote note);

    /** All notes of a contact; does not lag. */
    List<Note> listNotesOf(ContactId contact);

    EmailId createEmail(NewEmail email);

    void updateEmail(EmailId id, EmailStatus status);

    /** All logged e-mails of a contact; does not lag. */
    List<EmailRecord> listEmailsOf(ContactId contact);
}
