package dev.leadwright.intake;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.erased.PersonKey;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.pipeline.ListImport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports one lead. Each step may be repeated, so an import that died is simply begun again. */
final class RowImport {

    /** What became of a lead. */
    sealed interface Result {
        record Created() implements Result {}

        record Updated() implements Result {}

        record Unchanged() implements Result {}

        /** It is a person who had everything erased: nothing was done. */
        record Erased() implements Result {}

        record Failed(RuntimeException failure) implements Result {}
    }

    /** Each is half a minute at most. */
    private static final int MOST_WAITS = 20;

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    /** What can be told only later than this is not waited for: the row is reported, and brought in with the next import. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Crm crm;
    private final Journal journal;
    private final ImportedRows imported;
    private final NewContactTasks tasks;
    private final NoticedContacts noticed;
    private final CompanyIndex companies;
    private final ErasedPeople erased;
    private final String portal;
    private final Optional<ListImport> list;

    /** @param list whose leads they become; empty: a dry run, which changes nothing */
    RowImport(
            Crm crm,
            Journal journal,
            ImportedRows imported,
            NewContactTasks tasks,
            NoticedContacts noticed,
            CompanyIndex companies,
            ErasedPeople erased,
            String portal,
            Optional<ListImport> list) {
        this.crm = crm;
        this.journal = journal;
        this.imported = imported;
        this.tasks = tasks;
        this.noticed = noticed;
        this.companies = companies;
        this.erased = erased;
        this.portal = portal;
        this.list = list;
    }

    /**
     * Waits while the CRM is out, since nobody else will do it later, and while another part does the same: the watch for new
     * contacts, which saw this one before the import could say that it is its own.
     */
    Result run(LeadRecord lead) {
        for (int waits = 0; ; waits++) {
            try {
                if (isErased(lead)) {
                    return new Result.Erased();
                }
                return imported.isKnown(portal, lead) ? new Result.Unchanged() : bringIn(lead);
            } catch (CrmException.Unauthorized nobodyMayPass) {
                throw nobodyMayPass;
            } catch (CrmException.Suspended out) {
                if (waits == MOST_WAITS || !isWaitedFor(out.retryAfter())) {
                    return new Result.Failed(out);
                }
            } catch (TemporaryFailure held) {
                boolean tooLong = held.retryAfter().orElse(SHORTLY).compareTo(PATIENCE) > 0;
                if (tooLong || waits == MOST_WAITS || !isWaitedFor(SHORTLY)) {
                    return new Result.Failed(held);
                }
            } catch (RuntimeException failure) {
                return new Result.Failed(failure);
            }
        }
    }

    private boolean isErased(LeadRecord lead) {
        Optional<String> profile = Optional.ofNullable(lead.contact().get(ContactProperty.LINKEDIN_URL));
        return lead.email().map(PersonKey::ofAddress).filter(erased::isErased).isPresent()
                || profile.map(PersonKey::ofProfile).filter(erased::isErased).isPresent();
    }

    private static boolean isWaitedFor(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Result bringIn(LeadRecord lead) {
        Optional<Contact> before = lead.email().flatMap(crm::findContactByEmail);
        if (before.filter(erased::isErased).isPresent()) {
            return new Result.Erased();
        }
        Map<String, String> changes = new TreeMap<>(lead.contact());
        before.ifPresent(contact ->
                changes.entrySet().removeAll(contact.properties().values().entrySet()));
        Result result = before.isEmpty()
                ? new Result.Created()
                : changes.isEmpty() ? new Result.Unchanged() : new Result.Updated();
        if (list.isEmpty()) {
            return result;
        }

        ContactId contact =
                before.isPresent() && changes.isEmpty() ? before.get().id() : write(lead, changes);
        lead.domain().map(companies::companyOf).ifPresent(company -> crm.associate(contact, company));
        boolean unscored = before.flatMap(Contact::leadScore).isEmpty();
        if (unscored) {
            noticed.remember(portal, contact); // an import that dies here is begun again, so the watch need not know
        }
        if (unscored || !(result instanceof Result.Unchanged)) {
            list.get().add(contact, unscored);
        }
        if (unscored) {
            tasks.createFor(contact, lead.name(), "Imported from a lead list.");
        }
        imported.remember(portal, lead);
        return result;
    }

    private ContactId write(LeadRecord lead, Map<String, String> changes) {
        return lead.email()
                .map(email -> crm.upsertContact(email, changes).id())
                .orElseGet(() -> createWithoutEmail(lead));
    }

    private ContactId createWithoutEmail(LeadRecord lead) {
        ContactId contact = journal.forScope("contact:" + lead.identity()).createContact("import", lead.contact());
        Map<String, String> properties = new TreeMap<>(lead.contact());
        properties.remove(ContactProperty.EMAIL);
        crm.updateContact(contact, properties);
        return contact;
    }
}
