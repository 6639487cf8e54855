package dev.leadwright.agents.enricher;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.SiteRecords;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes an enrichment to the CRM and the lead's file, and has the lead qualified. */
@Component
class EnrichmentWriter {
    private final LeadRecords records;
    private final SiteRecords sites;
    private final AgentsSettings settings;
    private final Clock clock;

    EnrichmentWriter(LeadRecords records, SiteRecords sites, AgentsSettings settings, Clock clock) {
        this.records = records;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    void write(Enrichment enrichment, TaskRun run) {
        Instant now = clock.instant();
        Contact contact = enrichment.lead().contact();
        CrmChanges changes = new CrmChanges(enrichment, now);
        enrichment
                .lead()
                .company()
                .ifPresent(company -> run.crm().updateCompany(company.id(), changes.company(company.properties())));
        run.crm().updateContact(contact.id(), changes.contact(contact.properties()));
        run.record(() -> {
            records.enriched(contact.id(), enrichment.report(), enrichment.facts());
            enrichment.reading().ifPresent(reading -> sites.read(contact.id(), reading.site(), reading.at()));
        });
        run.effects()
                .createNote(
                        "enrichment-note",
                        new NewNote(EnrichmentNote.html(enrichment), now, List.of(contact.id()), List.of()));
        qualification(enrichment, run);
    }

    /** None where one is open: the task that waits for this very enrichment wakes by itself. */
    private void qualification(Enrichment enrichment, TaskRun run) {
        boolean highValue = enrichment.report().highValue();
        Duration delay = highValue ? settings.priorityQualificationDelay() : settings.qualificationDelay();
        Contact contact = enrichment.lead().contact();
        run.effects()
                .createTaskUnlessOpen(
                        "qualify",
                        NewTask.about(
                                contact.id(),
                                Leads.subject(highValue ? "Qualify Lead - Priority" : "Qualify Lead", contact),
                                "Enriched: data quality " + enrichment.report().quality() + ", decision-maker score "
                                        + enrichment.report().decisionMakerScore() + " of 10. "
                                        + enrichment.report().decisionMakerReason(),
                                highValue ? TaskPriority.HIGH : TaskPriority.MEDIUM,
                                clock.instant().plus(delay)));
    }
}
