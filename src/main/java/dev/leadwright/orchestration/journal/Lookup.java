package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what an earlier try may have created. Tasks, notes and e-mails are found by their contact's lists, which do
 * not lag. Companies, and contacts without an e-mail address, can only be searched for: their absence is believed only
 * when the search has had time to catch up.
 */
final class Lookup {
    /** Twice the longest lag of HubSpot's search that was heard of. */
    static final Duration SEARCH_LAG = Duration.ofMinutes(2);

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);
    private static final String NO_CONTACT = "It is associated with no contact whose records could be listed.";

    private final Crm crm;
    private final Clock clock;

    Lookup(Crm crm, Clock clock) {
        this.crm = crm;
        this.clock = clock;
    }

    Found<TaskId> task(NewTask task, EffectKey key) {
        if (task.contacts().isEmpty()) {
            return new Found.CannotTell<>(NO_CONTACT);
        }
        return found(tasks(task.contacts().getFirst(), key.hash()).findFirst());
    }

    /** The contact's tasks that this effect created. */
    Stream<TaskId> tasks(ContactId contact, String key) {
        return crm.listTasksOf(contact).stream()
                .filter(candidate -> Reference.isIn(candidate.body(), key))
                .map(candidate -> candidate.id());
    }

    Found<NoteId> note(NewNote note, EffectKey key) {
        if (note.contacts().isEmpty()) {
            return new Found.CannotTell<>(NO_CONTACT);
        }
        return found(crm.listNotesOf(note.contacts().getFirst()).stream()
                .filter(candidate -> Reference.isIn(candidate.body(), key.hash())
                        || candidate.body().equals(note.body()))
                .map(candidate -> candidate.id())
                .findFirst());
    }

    /** The contact's notes that this effect created and that have its reference. */
    Stream<NoteId> notes(ContactId contact, String key) {
        return crm.listNotesOf(contact).stream()
                .filter(candidate -> Reference.isIn(candidate.body(), key))
                .map(candidate -> candidate.id());
    }

    Found<EmailId> email(NewEmail email) {
        return found(emails(email.contacts().getFirst(), email.messageId()).findFirst());
    }

    /** The contact's e-mail records of this message. */
    Stream<EmailId> emails(ContactId contact, String messageId) {
        return crm.listEmailsOf(contact).stream()
                .filter(candidate -> candidate.messageId().equals(messageId))
                .map(candidate -> candidate.id());
    }

    Found<CompanyId> company(NewCompany company, Instant triedAt) {
        String domain = company.properties().get(CompanyProperty.DOMAIN);
        if (domain == null) {
            return new Found.CannotTell<>("The company has no domain by which it could be found.");
        }
        return foundBySearch(
                crm.searchCompaniesByDomain(List.of(domain)).stream()
                        .map(candidate -> candidate.id())
                        .findFirst(),
                triedAt);
    }

    Found<ContactId> contact(Map<String, String> properties, Instant triedAt) {
        Map<String, String> wanted = new Properties(properties).values();
        ContactQuery query =
                new ContactQuery(triedAt.minus(CLOCK_DIFFERENCE), Optional.empty(), ContactQuery.MAX_LIMIT);
        while (true) {
            Page<Contact> page = crm.searchContacts(query);
            Optional<ContactId> match = page.items().stream()
                    .filter(candidate ->
                            candidate.properties().values().entrySet().containsAll(wanted.entrySet()))
                    .map(Contact::id)
                    .findFirst();
            if (match.isPresent() || !page.more() || page.items().isEmpty()) {
                return foundBySearch(match, triedAt);
            }
            query = query.after(page.items().getLast().id());
        }
    }

    private static <T> Found<T> found(Optional<T> id) {
        return id.<Found<T>>map(Found.Present::new).orElseGet(Found.Absent::new);
    }

    private <T> Found<T> foundBySearch(Optional<T> id, Instant triedAt) {
        Instant caughtUp = triedAt.plus(SEARCH_LAG);
        if (id.isEmpty() && caughtUp.isAfter(clock.instant())) {
            return new Found.Later<>(Duration.between(clock.instant(), caughtUp));
        }
        return found(id);
    }
}
