package dev.leadwright.agents.outreach;

import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.mail.MailDeferred;
import dev.leadwright.mail.MailOutcomeUnknown;
import dev.leadwright.mail.MailResult;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.MailUnavailable;
import dev.leadwright.mail.Mailer;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.Delivery;
import dev.leadwright.orchestration.Message;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records a mail in the CRM and hands it to the mail server, at most once for a contact and stage. */
@Component
class Post {
    private final Mailer mailer;
    private final LastLook lastLook;
    private final Proofreading proofreading;
    private final Approval approval;
    private final Envelopes envelopes;
    private final MailSettings settings;
    private final Clock clock;

    Post(
            Mailer mailer,
            LastLook lastLook,
            Proofreading proofreading,
            Approval approval,
            Envelopes envelopes,
            MailSettings settings,
            Clock clock) {
        this.mailer = mailer;
        this.lastLook = lastLook;
        this.proofreading = proofreading;
        this.approval = approval;
        this.envelopes = envelopes;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param earlier the mail it follows up, in whose thread it then stands */
    Letter letter(LastLook.Permit permit, StoredDraft draft, Optional<StoredDraft> earlier) {
        return new Letter(permit, draft, envelopes.mail(permit.contact(), permit.stage(), draft, earlier));
    }

    Delivery send(Letter letter, TaskRun run) {
        EmailId emailRecord = letter.effects(run).createEmail(letter.stage().key(), emailRecord(letter));
        try {
            Delivery delivery = letter.effects(run).deliver(letter.stage().key(), message(letter.mail()), dot -> {
                lastLook.renew(letter.permit(), run);
                proofreading.requireFit(letter);
                approval.requireStill(letter, run);
                return attempt(letter.mail(), dot, run);
            });
            run.crm().updateEmail(emailRecord, status(delivery));
            return delivery;
        } catch (NotPermitted stopped) {
            run.crm().updateEmail(emailRecord, EmailStatus.FAILED);
            throw stopped;
        }
    }

    private static Message message(OutgoingMail mail) {
        return new Message(mail.messageId(), mail.toString());
    }

    private Delivery attempt(OutgoingMail mail, Runnable pointOfNoReturn, TaskRun run) {
        try {
            return switch (run.asking(Service.MAIL, () -> mailer.send(mail, pointOfNoReturn), Post::symptomOf)) {
                case MailResult.Accepted accepted -> new Delivery.Accepted(accepted.reply());
                case MailResult.Refused refused -> new Delivery.Refused(refused.code() + " " + refused.reply());
            };
        } catch (MailUnavailable e) {
            throw new TemporaryFailure(String.valueOf(e.getMessage()), e);
        } catch (MailOutcomeUnknown e) {
            return new Delivery.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private static Symptom symptomOf(RuntimeException failure) {
        return switch (failure) {
            case MailDeferred _ -> Symptom.ANSWERED;
            case MailUnavailable _ -> Symptom.OUT;
            case MailOutcomeUnknown _ -> Symptom.SILENT;
            default -> Symptom.NONE;
        };
    }

    /** One that may have been delivered counts as sent. */
    private static EmailStatus status(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted accepted -> EmailStatus.SENT;
            case Delivery.Unknown unknown -> EmailStatus.SENT;
            case Delivery.Refused refused ->
                Refusal.concernsRecipient(refused.reason()) ? EmailStatus.BOUNCED : EmailStatus.FAILED;
        };
    }

    private NewEmail emailRecord(Letter letter) {
        OutgoingMail mail = letter.mail();
        return new NewEmail(
                mail.messageId(),
                settings.from(),
                mail.to(),
                mail.subject(),
                mail.text(),
                EmailStatus.SENDING,
                clock.instant(),
                List.of(letter.contact().id()),
                letter.contact().owner());
    }
}
