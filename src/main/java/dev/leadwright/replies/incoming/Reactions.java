package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.orchestration.OpenTasks;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.replies.reading.BounceReason;
import dev.leadwright.replies.reading.MailClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Does in the CRM what a mail asks for. Each step is an update that may be repeated, or a create of the journal: after a crash
 * all of it is done again, and happens once.
 */
@Component
class Reactions {
    /** What is planned for a lead after a mail, and mail that is queued. */
    private static final Set<String> SEQUENCE = Set.of("Send Outreach", "Follow-up Email", "Follow-up Call");

    private static final Set<String> FOLLOW_UPS = Set.of("Follow-up Email", "Follow-up Call");

    /** An absence may be told before the run that sent the mail has planned what follows. */
    private static final Duration SETTLES = Duration.ofMinutes(15);

    private final Crm crm;
    private final OpenTasks tasks;
    private final PeoplesWork people;
    private final Suppressions suppressions;
    private final Clock clock;

    Reactions(Crm crm, Patience patience, OpenTasks tasks, PeoplesWork people, Suppressions suppressions, Clock clock) {
        this.crm = patience.around(crm);
        this.tasks = tasks;
        this.people = people;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /**
     * What was done about a mail.
     *
     * @param what in a sentence for the timeline
     * @param owner of the contact
     */
    record Done(String what, Optional<OwnerId> owner) {}

    /** Empty where it has to be looked at again in a while. */
    Optional<Done> to(Incoming mail) {
        Contact contact;
        try {
            contact = crm.getContact(mail.contact());
        } catch (CrmException.NotFound gone) {
            return Optional.of(new Done(withoutContact(mail), Optional.empty()));
        }
        return react(mail, contact).map(what -> new Done(what, contact.owner()));
    }

    /** HubSpot keeps opt-outs by address, also of those who are no contacts. */
    private String withoutContact(Incoming mail) {
        if (mail.kind() == MailClass.UNSUBSCRIBE_REQUEST) {
            crm.unsubscribe(mail.recipient());
        }
        return "The contact is no longer in the CRM.";
    }

    private Optional<String> react(Incoming mail, Contact contact) {
        return switch (mail.kind()) {
            case REPLY -> Optional.of(reply(mail, contact));
            case OUT_OF_OFFICE -> away(mail, contact);
            case BOUNCE_HARD, BOUNCE_SOFT -> Optional.of(mail.forGood() ? deadAddress(mail, contact) : bounce(mail));
            case COMPLAINT -> Optional.of(complaint(mail, contact));
            case UNSUBSCRIBE_REQUEST -> Optional.of(stop(mail, contact));
            case AUTO_REPLY -> Optional.of(mail.gone() ? gone(mail, contact) : "Nothing was to be done.");
            case CHALLENGE -> Optional.of(challenge(mail, contact));
        };
    }

    /** The end of the sequence comes first, here and below: whatever fails after it, nothing more is sent. */
    private String reply(Incoming mail, Contact contact) {
        int closed = endSequence(contact, "The contact has answered; a person goes on.", Optional.of("RESPONDED"));
        people.log(mail, contact);
        people.task(
                mail,
                contact,
                "Reply received",
                "The contact has answered" + (mail.interested() ? ", and sounds interested" : "") + "." + mail.doubt(),
                mail.interested() ? TaskPriority.HIGH : TaskPriority.MEDIUM);
        return "The sequence has stopped, " + tasks(closed) + "; the reply is a task of the owner.";
    }

    private Optional<String> away(Incoming mail, Contact contact) {
        if (mail.back().isEmpty()) {
            return Optional.of("No day of return was told; what is planned stays.");
        }
        LocalDate next = mail.back().get().plusDays(1);
        Instant until = next.atTime(mail.sentAt().atOffset(ZoneOffset.UTC).toLocalTime())
                .toInstant(ZoneOffset.UTC);
        // As they were before: those due later than the return stay as they are.
        List<CrmTask> planned = tasks.postpone(
                contact.id(), FOLLOW_UPS, until, "Moved to " + next + ": the contact is away until then.");
        if (planned.isEmpty()) {
            return clock.instant().isBefore(mail.sentAt().plus(SETTLES))
                    ? Optional.empty()
                    : Optional.of("No follow-up was planned.");
        }
        Instant earliest = planned.stream()
                .map(CrmTask::dueAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (earliest.isAfter(until)) {
            return Optional.of("The follow-up is planned for " + LocalDate.ofInstant(earliest, ZoneOffset.UTC)
                    + ", after the return: it stays.");
        }
        crm.updateContact(contact.id(), Map.of(ContactProperty.NEXT_FOLLOW_UP, until.toString()));
        return Optional.of("The follow-up was moved to " + next + ".");
    }

    private String deadAddress(Incoming mail, Contact contact) {
        if (hasAnotherAddress(contact, mail.recipient())) {
            markBounced(mail, contact);
            return "Nothing more is sent to " + mail.recipient()
                    + "; the contact has another address by now, so what is planned stays.";
        }
        endSequence(contact, "Mail to this address comes back.", Optional.of("BOUNCED"));
        markBounced(mail, contact);
        people.task(
                mail,
                contact,
                "Manual Review Needed - mail came back",
                "Mail to " + mail.recipient() + " comes back, nothing more is sent to it: " + mail.diagnostic()
                        + " Look for another address.",
                TaskPriority.MEDIUM);
        return "Nothing more is sent to " + mail.recipient() + "; a person looks for another address.";
    }

    /** Somebody has corrected it since the mail was sent. */
    private static boolean hasAnotherAddress(Contact contact, String recipient) {
        return contact.email()
                .flatMap(EmailAddresses::normalise)
                .filter(address -> !address.equals(recipient))
                .isPresent();
    }

    private void markBounced(Incoming mail, Contact contact) {
        crm.listEmailsOf(contact.id()).stream()
                .filter(logged -> logged.messageId().equals(mail.sentMessageId()))
                .filter(logged -> logged.status() != EmailStatus.BOUNCED)
                .forEach(logged -> crm.updateEmail(logged.id(), EmailStatus.BOUNCED));
    }

    private static String bounce(Incoming mail) {
        return mail.bounce().equals(Optional.of(BounceReason.BLOCKED))
                ? "The mail was refused for what it is or whom it is from; the address stays."
                : "It is counted; the third mail that comes back ends mail to this address.";
    }

    private String complaint(Incoming mail, Contact contact) {
        if (mail.isSure()) {
            endSequence(contact, "The contact has complained of spam.", Optional.empty());
            return "Nothing more is sent to " + mail.recipient() + ".";
        }
        return "It is not sure that it is about our mail: a person looks.";
    }

    /** Whoever used the link has written nothing that a person would have to read. */
    private String stop(Incoming mail, Contact contact) {
        if (mail.byLink()) {
            int closed = endSequence(contact, "The contact has unsubscribed.", Optional.empty());
            crm.unsubscribe(mail.recipient());
            return "Nothing more is sent to " + mail.recipient() + ", HubSpot has the opt-out, and " + tasks(closed)
                    + ".";
        }
        endSequence(contact, "The contact has asked for no more mail.", Optional.empty());
        crm.unsubscribe(mail.recipient());
        if (!mail.sender().equals(mail.recipient())
                && suppressions.find(mail.sender()).isPresent()) {
            crm.unsubscribe(mail.sender());
        }
        people.log(mail, contact);
        people.task(
                mail,
                contact,
                "Manual Review Needed - asked for no more mail",
                "The contact wrote that no more mail is wanted; the opt-out stands in HubSpot. Read the mail: more may be"
                        + " asked for, such as that data be erased." + mail.doubt(),
                TaskPriority.MEDIUM);
        return "Nothing more is sent to " + mail.recipient() + ", and HubSpot has the opt-out.";
    }

    private String gone(Incoming mail, Contact contact) {
        people.task(
                mail,
                contact,
                "Manual Review Needed - has left the company",
                "An automatic answer says that the person has left. It may name who does the work now." + mail.doubt(),
                TaskPriority.MEDIUM);
        return "A person looks whom to write to instead.";
    }

    private String challenge(Incoming mail, Contact contact) {
        people.task(
                mail,
                contact,
                "Manual Review Needed - a filter wants an answer",
                "The recipient's filter holds our mail until somebody confirms it. No agent opens links in mail.",
                TaskPriority.LOW);
        return "A person decides whether to confirm the mail.";
    }

    /** @param status value of {@code outreach_status}; empty: it stays */
    private int endSequence(Contact contact, String why, Optional<String> status) {
        List<CrmTask> closed = tasks.complete(contact.id(), SEQUENCE, why);
        Map<String, String> changes = new HashMap<>();
        changes.put(ContactProperty.NEXT_FOLLOW_UP, "");
        status.ifPresent(value -> changes.put(ContactProperty.OUTREACH_STATUS, value));
        crm.updateContact(contact.id(), changes);
        return closed.size();
    }

    private static String tasks(int closed) {
        return closed == 0
                ? "no task of it is open"
                : closed == 1 ? "one task was closed" : closed + " tasks were closed";
    }
}
