package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Creates the tasks a tier asks for (sequence 1). */
@Component
class NextSteps {
    private final AgentsSettings settings;
    private final ColdRounds coldRounds;
    private final LeadRecords records;
    private final Clock clock;

    NextSteps(AgentsSettings settings, ColdRounds coldRounds, LeadRecords records, Clock clock) {
        this.settings = settings;
        this.coldRounds = coldRounds;
        this.records = records;
        this.clock = clock;
    }

    void create(Lead lead, Assessment assessment, TaskRun run) {
        Contact contact = lead.contact();
        String why = "Scored " + assessment.score() + " of 100. " + assessment.explanation();
        switch (assessment.tier()) {
            case HOT -> {
                outreach(contact, "HOT", TaskPriority.HIGH, settings.hotOutreachDelay(), why, run);
                review(contact, why, run);
            }
            case WARM -> outreach(contact, "WARM", TaskPriority.MEDIUM, settings.warmOutreachDelay(), why, run);
            case COLD -> {
                if (coldRounds.allowsAnother(contact.id(), run.task().id())) {
                    enrichment(contact, why, run);
                } else {
                    outreach(contact, "COLD", TaskPriority.LOW, settings.coldOutreachDelay(), why, run);
                }
            }
        }
    }

    /** One open outreach for a contact, whoever asks for it, and none for whom was written to already. */
    private void outreach(
            Contact contact, String tier, TaskPriority priority, Duration delay, String why, TaskRun run) {
        boolean writtenTo =
                contact.properties().find(ContactProperty.LAST_OUTREACH_DATE).isPresent()
                        || records.wasContacted(contact.id());
        if (!writtenTo) {
            run.effects()
                    .createTaskUnlessOpen(
                            "outreach", task(contact, "Send Outreach - " + tier + " Lead", why, priority, delay));
        }
    }

    private void review(Contact contact, String why, TaskRun run) {
        NewTask review = task(contact, "Human Review Required", why, TaskPriority.HIGH, settings.reviewDelay());
        run.effects().createTaskUnlessOpen("review", review.withOwner(contact.owner()));
    }

    private void enrichment(Contact contact, String why, TaskRun run) {
        run.effects()
                .createTaskUnlessOpen(
                        "enrich-cold",
                        task(
                                contact,
                                "Enrich Data - COLD Lead",
                                why,
                                TaskPriority.LOW,
                                settings.coldEnrichmentDelay()));
    }

    private NewTask task(Contact contact, String what, String why, TaskPriority priority, Duration delay) {
        return NewTask.about(
                contact.id(),
                Leads.subject(what, contact),
                why,
                priority,
                clock.instant().plus(delay));
    }
}
