package dev.leadwright.testing;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
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
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.Upserted;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A small CRM in memory, for tests of parts that only need some {@link Crm}. Faithful in ids, errors and blank values;
 * its searches do not lag. Where the real adapter and the portal can run, use those.
 */
public final class InMemoryCrm implements Crm {

    private record Logged<T>(T item, List<ContactId> contacts) {}

    private final Clock clock;
    private final SequencedMap<Long, Contact> contacts = new TreeMap<>();
    private final SequencedMap<Long, Company> companies = new TreeMap<>();
    private final SequencedMap<Long, CrmTask> tasks = new TreeMap<>();
    private final SequencedMap<Long, Logged<Note>> notes = new TreeMap<>();
    private final SequencedMap<Long, Logged<EmailRecord>> emails = new TreeMap<>();
    private final Map<ContactId, CompanyId> primaryCompanies = new HashMap<>();
    private final Map<ContactId, ContactId> mergedInto = new HashMap<>();
    private final Set<String> unsubscribed = new HashSet<>();
    private long lastId = 1000;

    public InMemoryCrm(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Account getAccount() {
        return new Account("4711", ZoneOffset.UTC);
    }

    @Override
    public List<Owner> listOwners() {
        return List.of(
                new Owner(new OwnerId("1"), Optional.of("sam@example.com"), "Sam Sales"),
                new Owner(new OwnerId("2"), Optional.empty(), "Ria Revenue"));
    }

    @Override
    public synchronized Contact getContact(ContactId id) {
        return found("contact", current(id).value(), contacts);
    }

    @Override
    public synchronized Optional<Contact> findContactByEmail(String email) {
        return contacts.values().stream()
                .filter(contact ->
                        contact.email().filter(email.strip()::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    @Override
    public synchronized Page<Contact> searchContacts(ContactQuery query) {
        Stream<Contact> from = after(contacts, query.after().map(ContactId::value))
                .filter(contact -> !contact.createdAt().isBefore(query.createdFrom()));
        return page(from, query.limit());
    }

    @Override
    public synchronized Upserted upsertContact(String email, Map<String, String> properties) {
        Optional<Contact> known = findContactByEmail(email);
        if (known.isPresent()) {
            updateContact(known.get().id(), properties);
            return new Upserted(known.get().id(), false);
        }
        Map<String, String> all = new HashMap<>(properties);
        all.put(ContactProperty.EMAIL, email.strip().toLowerCase(Locale.ROOT));
        return new Upserted(createContact(all), true);
    }

    @Override
    public synchronized ContactId createContact(Map<String, String> properties) {
        String email = properties.get(ContactProperty.EMAIL);
        if (email != null && findContactByEmail(email).isPresent()) {
            throw new CrmException.Conflict("A contact with the address " + email + " exists.");
        }
        long id = nextId();
        var contact = new Contact(new ContactId("" + id), new Properties(properties), now(), now());
        contacts.put(id, contact);
        return contact.id();
    }

    @Override
    public synchronized void updateContact(ContactId id, Map<String, String> changes) {
        Contact old = getContact(id);
        contacts.put(
                key(old.id().value()),
                new Contact(old.id(), changed(old.properties(), changes), old.createdAt(), now()));
    }

    @Override
    public synchronized void eraseContact(ContactId id) {
        ContactId gone = current(id);
        contacts.remove(key(gone.value()));
        primaryCompanies.remove(gone);
        notes.values().removeIf(note -> note.contacts().equals(List.of(gone)));
        emails.values().removeIf(email -> email.contacts().equals(List.of(gone)));
        tasks.replaceAll((_, task) -> withAssociations(
                task, task.contacts().stream().filter(one -> !one.equals(gone)).toList(), task.companies()));
    }

    @Override
    public synchronized MailConsent getMailConsent(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        boolean onContact = findContactByEmail(address)
                .filter(contact -> contact.properties().isTrue(ContactProperty.EMAIL_OPT_OUT))
                .isPresent();
        return onContact || unsubscribed.contains(address)
                ? new MailConsent.OptedOut(MailConsent.OptedOut.ALL)
                : new MailConsent.NotOptedOut();
    }

    @Override
    public synchronized void unsubscribe(String email) {
        unsubscribed.add(email.strip().toLowerCase(Locale.ROOT));
        findContactByEmail(email)
                .ifPresent(contact -> updateContact(contact.id(), Map.of(ContactProperty.EMAIL_OPT_OUT, "true")));
    }

    @Override
    public synchronized Company getCompany(CompanyId id) {
        return found("company", id.value(), companies);
    }

    @Override
    public synchronized Optional<Company> findCompanyOf(ContactId contact) {
        getContact(contact);
        return Optional.ofNullable(primaryCompanies.get(contact)).map(this::getCompany);
    }

    @Override
    public synchronized List<Company> searchCompaniesByDomain(Collection<String> domains) {
        return companies.values().stream()
                .filter(company -> company.domain().filter(domains::contains).isPresent())
                .toList();
    }

    @Override
    public synchronized List<ContactId> listContactsOf(CompanyId company) {
        getCompany(company);
        return contacts.values().stream()
                .map(Contact::id)
                .filter(contact -> company.equals(primaryCompanies.get(contact)))
                .toList();
    }

    @Override
    public synchronized CompanyId createCompany(NewCompany company) {
        var properties = new Properties(company.properties());
        if (properties.find(CompanyProperty.NAME).isEmpty()
                && properties.find(CompanyProperty.DOMAIN).isEmpty()) {
            throw new CrmException.Invalid("A company needs a name or a domain.");
        }
        long id = nextId();
        companies.put(id, new Company(new CompanyId("" + id), properties, now(), now()));
        return new CompanyId("" + id);
    }

    @Override
    public synchronized void updateCompany(CompanyId id, Map<String, String> changes) {
        Company old = getCompany(id);
        companies.put(key(id.value()), new Company(id, changed(old.properties(), changes), old.createdAt(), now()));
    }

    @Override
    public synchronized void associate(ContactId contact, CompanyId company) {
        getContact(contact);
        getCompany(company);
        primaryCompanies.put(contact, company);
    }

    @Override
    public synchronized Page<CrmTask> searchTasks(TaskQuery query) {
        Stream<CrmTask> due = after(tasks, query.after().map(TaskId::value))
                .filter(task -> query.statuses().contains(task.status()))
                .filter(task -> !task.dueAt().isAfter(query.dueBefore()))
                .map(task -> withAssociations(task, List.of(), List.of()));
        return page(due, query.limit());
    }

    @Override
    public synchronized List<CrmTask> listTasks(Collection<TaskId> ids) {
        return ids.stream()
                .distinct()
                .map(id -> tasks.get(key(id.value())))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public synchronized Optional<CrmTask> findTask(TaskId id) {
        return listTasks(List.of(id)).stream().findFirst();
    }

    @Override
    public synchronized List<TaskId> listTaskIdsOf(ContactId contact) {
        return listTasksOf(contact).stream().map(CrmTask::id).toList();
    }

    @Override
    public synchronized List<CrmTask> listTasksOf(ContactId contact) {
        ContactId current = getContact(contact).id();
        return tasks.values().stream()
                .filter(task -> task.contacts().contains(current))
                .toList();
    }

    @Override
    public synchronized TaskId createTask(NewTask task) {
        task.contacts().forEach(this::getContact);
        task.companies().forEach(this::getCompany);
        long id = nextId();
        tasks.put(
                id,
                new CrmTask(
                        new TaskId("" + id),
                        task.subject(),
                        task.body(),
                        TaskStatus.NOT_STARTED,
                        task.priority(),
                        task.type(),
                        task.dueAt(),
                        task.owner(),
                        task.queue().map(Set::of).orElse(Set.of()),
                        current(task.contacts()),
                        task.companies(),
                        0,
                        now(),
                        now()));
        return new TaskId("" + id);
    }

    @Override
    public synchronized void updateTask(TaskId id, TaskChange change) {
        CrmTask old = found("task", id.value(), tasks);
        tasks.put(
                key(id.value()),
                new CrmTask(
                        id,
                        old.subject(),
                        change.body().orElse(old.body()),
                        change.status().orElse(old.status()),
                        change.priority().orElse(old.priority()),
                        old.type(),
                        change.dueAt().orElse(old.dueAt()),
                        change.owner().or(old::owner),
                        change.queue().map(Set::of).orElse(old.queues()),
                        old.contacts(),
                        old.companies(),
                        change.errorCount().orElse(old.errorCount()),
                        old.createdAt(),
                        now()));
    }

    /**
     * A person merges two contacts. As in HubSpot the merged one has an id of its own, to which both former ids lead.
     *
     * @param primary whose values win
     */
    public synchronized ContactId merge(ContactId primary, ContactId other) {
        Map<String, String> values =
                new HashMap<>(getContact(other).properties().values());
        values.putAll(getContact(primary).properties().values());
        values.put(ContactProperty.MERGED_IDS, primary + ";" + other);
        Set<ContactId> former = Set.of(primary, other);
        former.forEach(id -> contacts.remove(key(id.value())));
        ContactId merged = createContact(values);
        former.forEach(id -> mergedInto.put(id, merged));
        tasks.replaceAll((_, task) -> withAssociations(task, current(task.contacts()), task.companies()));
        notes.replaceAll((_, note) -> new Logged<>(note.item(), current(note.contacts())));
        emails.replaceAll((_, email) -> new Logged<>(email.item(), current(email.contacts())));
        return merged;
    }

    private List<ContactId> current(List<ContactId> ids) {
        return ids.stream().map(this::current).distinct().toList();
    }

    private ContactId current(ContactId id) {
        return mergedInto.getOrDefault(id, id);
    }

    /** A person archives the task. */
    public synchronized void archive(TaskId id) {
        tasks.remove(key(id.value()));
    }

    @Override
    public synchronized NoteId createNote(NewNote note) {
        note.contacts().forEach(this::getContact);
        long id = nextId();
        notes.put(id, new Logged<>(new Note(new NoteId("" + id), note.body(), note.at()), current(note.contacts())));
        return new NoteId("" + id);
    }

    @Override
    public synchronized List<Note> listNotesOf(ContactId contact) {
        return loggedOn(contact, notes);
    }

    @Override
    public synchronized EmailId createEmail(NewEmail email) {
        email.contacts().forEach(this::getContact);
        long id = nextId();
        var item =
                new EmailRecord(new EmailId("" + id), email.messageId(), email.subject(), email.status(), email.at());
        emails.put(id, new Logged<>(item, current(email.contacts())));
        return item.id();
    }

    @Override
    public synchronized void updateEmail(EmailId id, EmailStatus status) {
        Logged<EmailRecord> old = found("e-mail", id.value(), emails);
        EmailRecord item = old.item();
        emails.put(
                key(id.value()),
                new Logged<>(new EmailRecord(id, item.messageId(), item.subject(), status, item.at()), old.contacts()));
    }

    @Override
    public synchronized List<EmailRecord> listEmailsOf(ContactId contact) {
        return loggedOn(contact, emails);
    }

    private <T> List<T> loggedOn(ContactId contact, SequencedMap<Long, Logged<T>> records) {
        ContactId current = getContact(contact).id();
        Predicate<Logged<T>> isOn = record -> record.contacts().contains(current);
        return records.values().stream().filter(isOn).map(Logged::item).toList();
    }

    private static <T> T found(String what, String id, SequencedMap<Long, T> records) {
        T item = records.get(key(id));
        if (item == null) {
            throw new CrmException.NotFound("There is no " + what + " " + id + ".");
        }
        return item;
    }

    private static <T> Stream<T> after(SequencedMap<Long, T> records, Optional<String> last) {
        long from = last.map(InMemoryCrm::key).orElse(-1L);
        return records.entrySet().stream()
                .filter(entry -> entry.getKey() > from)
                .map(Map.Entry::getValue);
    }

    private static <T> Page<T> page(Stream<T> records, int limit) {
        List<T> found = records.limit(limit + 1L).toList();
        return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    private static Properties changed(Properties old, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(old.values());
        values.putAll(changes);
        return new Properties(values);
    }

    private static CrmTask withAssociations(CrmTask task, List<ContactId> contacts, List<CompanyId> companies) {
        return new CrmTask(
                task.id(),
                task.subject(),
                task.body(),
                task.status(),
                task.priority(),
                task.type(),
                task.dueAt(),
                task.owner(),
                task.queues(),
                contacts,
                companies,
                task.errorCount(),
                task.createdAt(),
                task.updatedAt());
    }

    private static long key(String id) {
        return id.length() > 18 ? -1 : Long.parseLong(id);
    }

    private long nextId() {
        return ++lastId;
    }

    private Instant now() {
        return clock.instant();
    }
}
