package dev.leadwright.agents.outreach;

import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.orchestration.Delivery;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows a mail: the contact's properties, the next step, and who is told. */
@Component
class Aftermath {
    private final FollowUps followUps;
    private final HeardBack heardBack;
    private final LeadRecords records;
    private final Clock clock;

    Aftermath(FollowUps followUps, HeardBack heardBack, LeadRecords records, Clock clock) {
        this.followUps = followUps;
        this.heardBack = heardBack;
        this.records = records;
        this.clock = clock;
    }

    Outcome of(Delivery delivery, Letter letter, Strategy strategy, TaskRun run) {
        return switch (delivery) {
            case Delivery.Accepted accepted -> sent(letter, strategy, run);
            case Delivery.Unknown unknown -> perhapsSent(letter, strategy, unknown, run);
            case Delivery.Refused refused -> refused(letter, refused.reason(), run);
        };
    }

    private Outcome sent(Letter letter, Strategy strategy, TaskRun run) {
        Contact contact = letter.contact();
        Instant now = clock.instant();
        Optional<Instant> next =
                letter.stage() == Stage.FIRST_TOUCH ? followUps.arrange(letter, strategy, now, run) : Optional.empty();
        OutreachStatus status = heardBack.status(letter).orElse(OutreachStatus.CONTACTED);
        run.crm().updateContact(contact.id(), contactChanges(letter.stage(), strategy, now, next, status));
        next = giveWay(letter, status, next, run);
        records.contacted(contact.id());
        records.reached(contact.id(), reached(letter.stage(), strategy));
        return new Outcome.Completed("Mail sent: \"" + letter.mail().subject() + "\""
                + next.map(day -> "; next step on " + LocalDate.ofInstant(day, clock.getZone()))
                        .orElse(""));
    }

    /**
     * What came in while all this was noted stands: it may have been noted first, and overwritten.
     *
     * @return the next step, if one is left
     */
    private Optional<Instant> giveWay(Letter letter, OutreachStatus noted, Optional<Instant> next, TaskRun run) {
        Map<String, String> changes = new HashMap<>();
        boolean takenBack = next.isPresent() && followUps.takenBack(letter);
        if (takenBack) {
            changes.put(ContactProperty.NEXT_FOLLOW_UP, "");
        }
        heardBack
                .status(letter)
                .filter(heard -> heard != noted)
                .ifPresent(heard -> changes.put(ContactProperty.OUTREACH_STATUS, heard.name()));
        if (!changes.isEmpty()) {
            run.crm().updateContact(letter.contact().id(), changes);
        }
        return takenBack ? Optional.empty() : next;
    }

    private static Map<String, String> contactChanges(
            Stage stage, Strategy strategy, Instant now, Optional<Instant> next, OutreachStatus status) {
        String date = now.truncatedTo(ChronoUnit.MILLIS).toString();
        Map<String, String> changes = new HashMap<>();
        changes.put(ContactProperty.LAST_CONTACTED, date);
        changes.put(ContactProperty.LAST_OUTREACH_DATE, date);
        changes.put(ContactProperty.OUTREACH_STATUS, status.name());
        changes.put(
                ContactProperty.NEXT_FOLLOW_UP,
                next.map(day -> day.truncatedTo(ChronoUnit.MILLIS).toString()).orElse(""));
        if (stage == Stage.FIRST_TOUCH && strategy == Strategy.NURTURE) {
            changes.put(ContactProperty.NURTURE_SEQUENCE, FollowUps.NURTURE_SEQUENCE);
        }
        return changes;
    }

    private static LeadStage reached(Stage stage, Strategy strategy) {
        if (stage == Stage.FOLLOW_UP) {
            return LeadStage.FOLLOWED_UP;
        }
        return strategy == Strategy.NURTURE ? LeadStage.NURTURED : LeadStage.CONTACTED;
    }

    /** Mail is at most once: it is not sent again, and a person looks whether it arrived. */
    private Outcome perhapsSent(Letter letter, Strategy strategy, Delivery.Unknown unknown, TaskRun run) {
        sent(letter, strategy, run);
        return new Outcome.NeedsHuman("The mail server's answer was lost: " + unknown.detail()
                + ". The mail may have arrived and is not sent again. Look in the mail server's log for Message-ID "
                + letter.mail().messageId() + " and say what you found: on the dashboard under \"To settle\", or with"
                + " ./leadwright status --ambiguous. Then this task goes on by itself.");
    }

    private Outcome refused(Letter letter, String reason, TaskRun run) {
        Contact contact = letter.contact();
        if (!Refusal.concernsRecipient(reason)) {
            return new Outcome.NeedsHuman("The mail server refused the mail for good: " + reason
                    + ". Put right what it complains about; this mail is not sent again by itself.");
        }
        run.crm().updateContact(contact.id(), Map.of(ContactProperty.OUTREACH_STATUS, OutreachStatus.BOUNCED.name()));
        records.reached(contact.id(), LeadStage.STOPPED);
        String name = Leads.name(contact);
        run.tell(new Notice(
                Severity.WARNING,
                Audience.DATA_TEAM,
                "mail-refused:" + contact.id(),
                "Mail to " + name + " was refused",
                "The mail server says: " + reason + ". Nothing more is sent to this address; look for another one.",
                Optional.of(contact.id()),
                Optional.of(run.task().id()),
                contact.owner()));
        return new Outcome.Completed("Mail refused, nothing more is sent to this address: " + reason);
    }
}
