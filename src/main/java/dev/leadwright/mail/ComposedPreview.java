package dev.leadwright.mail;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the mailer would make of a mail. */
@Component
class ComposedPreview implements MailPreview {
    private final MailComposer composer;

    ComposedPreview(MailSettings settings, Clock clock) {
        this.composer = new MailComposer(settings, clock);
    }

    @Override
    public String text(OutgoingMail mail) {
        return composer.text(mail);
    }
}
