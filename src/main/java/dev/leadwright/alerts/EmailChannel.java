package dev.leadwright.alerts;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.mail.MailNotConfigured;
import dev.leadwright.mail.MailResult;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.MailUnavailable;
import dev.leadwright.mail.NoticeMail;
import dev.leadwright.mail.NoticeMailer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells by e-mail: one mail to each recipient, later ones in the thread of the first. */
@Component
class EmailChannel implements Channel {
    private static final int MAX_SUBJECT = 120;

    private final NoticeMailer mailer;
    private final MailSettings mail;
    private final AlertsSettings settings;
    private final Crm crm;

    EmailChannel(NoticeMailer mailer, MailSettings mail, AlertsSettings settings, Crm crm) {
        this.mailer = mailer;
        this.mail = mail;
        this.settings = settings;
        this.crm = crm;
    }

    @Override
    public AlertChannel kind() {
        return AlertChannel.EMAIL;
    }

    @Override
    public Told tell(AlertMessage message, String recipient) {
        Optional<OwnerId> owner = AlertRouting.findOwner(recipient);
        if (owner.isEmpty()) {
            return send(message, recipient);
        }
        Optional<String> address;
        try {
            address = addressOf(owner.get());
        } catch (CrmException unknown) {
            return Told.Later.because("Whose the user " + owner.get() + " is cannot be read: " + unknown.getMessage());
        }
        if (address.isEmpty()) {
            return new Told.Never("The CRM's user " + owner.get() + " has no e-mail address.");
        }
        return settings.emailTo().contains(address.get()) ? new Told.Delivered() : send(message, address.get());
    }

    private Optional<String> addressOf(OwnerId id) {
        return crm.listOwners().stream()
                .filter(owner -> owner.id().equals(id))
                .map(Owner::email)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Told send(AlertMessage message, String address) {
        return send(mailer, mail, message, address);
    }

    static Told send(NoticeMailer mailer, MailSettings settings, AlertMessage message, String address) {
        try {
            return switch (mailer.send(mail(settings, message, address))) {
                case MailResult.Accepted _ -> new Told.Delivered();
                case MailResult.Refused(int code, String reply) ->
                    new Told.Never("The mail server refused it (" + code + "): " + reply);
            };
        } catch (MailUnavailable | MailNotConfigured failure) {
            return Told.Later.because(String.valueOf(failure.getMessage()));
        }
    }

    private static NoticeMail mail(MailSettings settings, AlertMessage message, String address) {
        String subject = "[Leadwright] " + message.heading();
        Optional<String> first = message.number() > 1 ? Optional.of(messageId(settings, message, 1)) : Optional.empty();
        return new NoticeMail(
                address,
                messageId(settings, message, message.number()),
                subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT - 1) + "…" : subject,
                message.body() + "\n\nAll alerts: ./leadwright dashboard",
                first);
    }

    private static String messageId(MailSettings settings, AlertMessage message, int number) {
        return message.reference(number) + "@" + settings.from().replaceFirst(".*@", "");
    }
}
