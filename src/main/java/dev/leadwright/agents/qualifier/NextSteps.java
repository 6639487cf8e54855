package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.LeadScore;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Effects;
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

    /** What the tier asks for; nothing for whom the profile excludes. */
    void create(Lead lead, LeadScore score, TaskRun run) {
        if (score.inForce().keptOut()) {
            return;
        }
        Contact contact = lead.contact();
        if (score.tier() != Tier.COLD) {
            createForGoodLead(contact, score, "", run.effects());
        } else if (coldRounds.allowsAnother(contact.id(), run.task().id())) {
            enrichment(contact, why(score), run);
        } else {
            outreach(
                    contact,
                    Tier.COLD,
                    TaskPriority.LOW,
                    settings.coldOutreachDelay(),
                    why(score),
                    "outreach",
                    run.effects());
        }
    }

    /**
     * What HOT and WARM leads get.
     *
     * @param scope before the stages of the effects; empty within the run of a qualification
     */
    void createForGoodLead(Contact contact, LeadScore score, String scope, Effects effects) {
        boolean hot = score.tier() == Tier.HOT;
        if (hot) {
            // Before the outreach, which looks for it: at once, another thread may have a mail for people to decide
            // about.
            review(contact, why(score), scope + "review", effects);
        }
        outreach(
                contact,
                score.tier(),
                hot ? TaskPriority.HIGH : TaskPriority.MEDIUM,
                hot ? settings.hotOutreachDelay() : settings.warmOutreachDelay(),
                why(score),
                scope + "outreach",
                effects);
    }

    private static String why(LeadScore score) {
        return "Scored " + score.score() + " of 100. " + score.judged().explanation()
                + score.inForce()
                        .exception()
                        .map(exception -> " " + exception + ".")
                        .orElse("");
    }

    /** One open outreach for a contact, whoever asks for it, and none for whom was written to already. */
    private void outreach(
            Contact contact,
            Tier tier,
            TaskPriority priority,
            Duration delay,
            String why,
            String stage,
            Effects effects) {
        boolean writtenTo =
                contact.properties().find(ContactProperty.LAST_OUTREACH_DATE).isPresent()
                        || records.wasContacted(contact.id());
        if (!writtenTo) {
            effects.createTaskUnlessOpen(
                    stage, task(contact, "Send Outreach - " + tier + " Lead", why, priority, delay));
        }
    }

    private void review(Contact contact, String why, String stage, Effects effects) {
        NewTask review = task(contact, "Human Review Required", why, TaskPriority.HIGH, settings.reviewDelay());
        effects.createTaskUnlessOpen(stage, review.withOwner(contact.owner()));
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
