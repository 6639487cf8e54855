package dev.leadwright.agents.outreach;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.sending.BounceWatch;
import dev.leadwright.sending.Brake;
import dev.leadwright.sending.MailKey;
import dev.leadwright.sending.SendingPlan;
import dev.leadwright.sending.Whereabouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a mail may leave now: its time has come, and nobody has pulled the brake. One that has left, or may have, keeps
 * its time whatever becomes of its task: it counts against the day on which it left.
 */
@Component
class Departure {
    private static final Duration WHILE_STOPPED = Duration.ofMinutes(10);

    private final SendingPlan plan;
    private final Brake brake;
    private final BounceWatch bounces;
    private final SentMail mails;
    private final Clock clock;

    Departure(SendingPlan plan, Brake brake, BounceWatch bounces, SentMail mails, Clock clock) {
        this.plan = plan;
        this.brake = brake;
        this.bounces = bounces;
        this.mails = mails;
        this.clock = clock;
    }

    /** @throws NotPermitted where it has to wait for its time */
    void requireTime(StoredDraft draft, Contact contact, Optional<Company> company, Stage stage) {
        if (hasLeft(draft)) {
            return;
        }
        requireGo();
        Instant at = plan.timeFor(key(draft, stage), whereabouts(contact, company));
        if (at.isAfter(clock.instant())) {
            throw new NotPermitted(new Outcome.NotYet(
                    at, "The mail leaves in the recipient's working hours, within the mailbox's limits"));
        }
    }

    /** @throws NotPermitted while the brake is pulled */
    void requireGo() {
        bounces.look();
        brake.find().ifPresent(pulled -> {
            throw stopped(pulled);
        });
    }

    /**
     * The same before a mail is written: no model is paid while somebody has stopped all mail. In an installation that has
     * not been switched on mails are written, to be looked at.
     *
     * @throws NotPermitted while somebody has pulled the brake
     */
    void requireNobodyStopped() {
        brake.find().filter(pulled -> !pulled.isNotYetOn()).ifPresent(pulled -> {
            throw stopped(pulled);
        });
    }

    private NotPermitted stopped(Brake.Pulled pulled) {
        String why = pulled.isNotYetOn()
                ? "Mail has not been switched on. When you have looked at what would leave: ./leadwright sending --go"
                : "All mail is stopped, by " + Leads.abbreviated(pulled.by(), 60) + ": "
                        + Leads.abbreviated(pulled.why(), 200);
        return new NotPermitted(new Outcome.NotYet(clock.instant().plus(WHILE_STOPPED), why));
    }

    /** The mail will not leave: another may have its time. */
    void cancel(StoredDraft draft, Stage stage) {
        if (!hasLeft(draft)) {
            plan.giveBack(key(draft, stage));
        }
    }

    /** A run that died after that only has to write down what follows. */
    boolean hasLeft(StoredDraft draft) {
        return mails.findByMessageId(draft.messageId())
                .filter(mail -> switch (mail.state()) {
                    case ACCEPTED, REFUSED, UNKNOWN -> true;
                    case SENDING, NOT_TAKEN -> false;
                })
                .isPresent();
    }

    /** By the contact as it was when the mail was written: two that are merged meanwhile have one time. */
    private static MailKey key(StoredDraft draft, Stage stage) {
        return new MailKey(draft.contact().value(), stage.key());
    }

    /** The company's seat stands in where the contact's own place is not known; the parts of two places make none. */
    static Whereabouts whereabouts(Contact contact, Optional<Company> company) {
        if (contact.properties().find(ContactProperty.COUNTRY).isPresent() || company.isEmpty()) {
            return new Whereabouts(
                    contact.properties().find(ContactProperty.COUNTRY),
                    contact.properties().find(ContactProperty.STATE),
                    contact.properties().find(ContactProperty.CITY));
        }
        return new Whereabouts(
                company.get().properties().find(CompanyProperty.COUNTRY),
                company.get().properties().find(CompanyProperty.STATE),
                company.get().properties().find(CompanyProperty.CITY));
    }
}
