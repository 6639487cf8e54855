package dev.leadwright.agents.enricher;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.enricher.OwnValues.OwnValue;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.SiteRecords;
import dev.leadwright.analyst.EnrichmentReport.NextAction;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes an enrichment to the CRM and the lead's file, and has the lead qualified. */
@Component
class EnrichmentWriter {
    private final LeadRecords records;
    private final OwnValues own;
    private final SiteRecords sites;
    private final AgentsSettings settings;
    private final Clock clock;

    EnrichmentWriter(LeadRecords records, OwnValues own, SiteRecords sites, AgentsSettings settings, Clock clock) {
        this.records = records;
        this.own = own;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    void write(Enrichment enrichment, TaskRun run) {
        Instant now = clock.instant();
        Contact contact = enrichment.lead().contact();
        Map<String, Map<String, OwnValue>> written = change(enrichment, new CrmChanges(enrichment, now), run);
        run.record(() -> {
            written.forEach(own::wrote);
            records.enriched(contact.id(), enrichment.report(), enrichment.facts());
            enrichment.reading().ifPresent(reading -> sites.read(contact.id(), reading.site(), reading.at()));
        });
        run.effects()
                .createNote(
                        "enrichment-note",
                        new NewNote(EnrichmentNote.html(enrichment), now, List.of(contact.id()), List.of()));
        nextTasks(enrichment, run);
    }

    /**
     * Changes the records, by what they say right now: a person may have typed something while the site was read.
     *
     * @return what is our own of it from now on, by record
     */
    private Map<String, Map<String, OwnValue>> change(Enrichment enrichment, CrmChanges changes, TaskRun run) {
        Map<String, Map<String, OwnValue>> written = new HashMap<>();
        enrichment.lead().company().ifPresent(company -> {
            String record = OwnValues.record(company.id());
            RecordChanges of =
                    changes.company(run.crm().getCompany(company.id()).properties(), own.listOf(record));
            run.crm().updateCompany(company.id(), of.values());
            written.put(record, of.written());
        });
        ContactId contact = enrichment.lead().contact().id();
        String record = OwnValues.record(contact);
        RecordChanges of = changes.contact(run.crm().getContact(contact).properties(), own.listOf(record));
        run.crm().updateContact(contact, of.values());
        written.put(record, of.written());
        return written;
    }

    /** Every enriched lead is qualified (sequence 6); of whom little is known a person hears, too. */
    private void nextTasks(Enrichment enrichment, TaskRun run) {
        if (enrichment.report().nextAction() == NextAction.REVIEW_MANUALLY) {
            review(enrichment, run);
        }
        qualification(enrichment, run);
    }

    private void review(Enrichment enrichment, TaskRun run) {
        Contact contact = enrichment.lead().contact();
        run.effects()
                .createTaskUnlessOpen(
                        "manual-review",
                        NewTask.about(
                                contact.id(),
                                Leads.subject(NextAction.REVIEW_MANUALLY.subject(), contact),
                                "Little is known of this lead. Not found: "
                                        + String.join(", ", enrichment.report().gaps()) + ". " + enrichment.sources(),
                                TaskPriority.LOW,
                                clock.instant().plus(settings.manualReviewDelay())));
    }

    /** None where one is open: the task that waits for this very enrichment wakes by itself. */
    private void qualification(Enrichment enrichment, TaskRun run) {
        boolean highValue = enrichment.report().highValue();
        NextAction kind = highValue ? NextAction.QUALIFY_WITH_PRIORITY : NextAction.QUALIFY;
        Duration delay = highValue ? settings.priorityQualificationDelay() : settings.qualificationDelay();
        Contact contact = enrichment.lead().contact();
        run.effects()
                .createTaskUnlessOpen(
                        "qualify",
                        NewTask.about(
                                contact.id(),
                                Leads.subject(kind.subject(), contact),
                                "Enriched: data quality " + enrichment.report().quality() + ", decision-maker score "
                                        + enrichment.report().decisionMakerScore() + " of 10. "
                                        + enrichment.report().decisionMakerReason(),
                                highValue ? TaskPriority.HIGH : TaskPriority.MEDIUM,
                                clock.instant().plus(delay)));
    }
}
