package dev.leadwright.mail;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the recipient of a mail will read, footer included; sends nothing. */
@Component
public class MailWording {
    private final MailComposer composer;

    public MailWording(MailSettings settings, Clock clock) {
        this.composer = new MailComposer(settings, clock);
    }

    /** Its link to unsubscribe is made when it leaves. */
    public String of(OutgoingMail mail) {
        return composer.preview(mail);
    }
}
