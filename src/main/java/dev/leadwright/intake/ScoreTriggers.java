package dev.leadwright.intake;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.LeadScored;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.Patience;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The triggers on a score (sequence 3: "Lead score > 70 trigger"). The tier asks for the same tasks; whoever is second
 * finds one open and leaves it.
 */
@Component
class ScoreTriggers {

    private final Crm crm;
    private final Journal journal;
    private final IntakeSettings settings;
    private final Clock clock;

    ScoreTriggers(Crm crm, Patience patience, Journal journal, IntakeSettings settings, Clock clock) {
        this.crm = patience.around(crm);
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** A lead that is COLD in spite of its score was made so by a person, or the profile excludes it. */
    @EventListener
    void on(LeadScored lead) {
        if (lead.tier() == Tier.COLD && Tier.ofScore(lead.score()) != Tier.COLD) {
            return;
        }
        Effects effects = journal.forContact(lead.contact());
        Instant now = clock.instant();
        if (lead.score() > settings.outreachAboveScore() && !wasWrittenTo(lead)) {
            effects.createTaskUnlessOpen(
                    "score-above:outreach",
                    NewTask.about(
                            lead.contact(),
                            "Send Outreach - " + lead.tier() + " Lead: " + lead.name(),
                            "The lead's score of " + lead.score() + " is above " + settings.outreachAboveScore() + ".",
                            lead.tier() == Tier.HOT ? TaskPriority.HIGH : TaskPriority.MEDIUM,
                            now));
        }
        if (lead.score() > settings.reviewAboveScore()) {
            effects.createTaskUnlessOpen(
                    "score-above:review",
                    NewTask.about(
                                    lead.contact(),
                                    "Human Review Required: " + lead.name(),
                                    "The lead's score of " + lead.score() + " is above " + settings.reviewAboveScore()
                                            + ".",
                                    TaskPriority.HIGH,
                                    now)
                            .withOwner(lead.owner()));
        }
    }

    private boolean wasWrittenTo(LeadScored lead) {
        Contact contact = crm.getContact(lead.contact());
        return contact.properties().find(ContactProperty.LAST_OUTREACH_DATE).isPresent();
    }
}
