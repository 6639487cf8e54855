package dev.leadwright.replies;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.replies.mailbox.ImapUrl;
import dev.leadwright.replies.mailbox.Mailbox;
import dev.leadwright.replies.mailbox.MailboxUnavailable;
import java.time.Clock;
import java.util.List;

/** Whether the mailbox for answers can be read. Nothing in it is changed. */
public final class MailboxExamination implements Examination {
    private static final String SUBJECT = "Mailbox for replies";

    private final RepliesSettings settings;
    private final MailSettings mail;
    private final Clock clock;

    public MailboxExamination(RepliesSettings settings, MailSettings mail, Clock clock) {
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        if (settings.imapUrl().isEmpty() && mail.smtpUrl().isEmpty()) {
            return List.of(Check.ok(SUBJECT, "None is read, and no mail is sent; replies.imap-url names one."));
        }
        if (settings.imapUrl().isEmpty()) {
            return List.of(
                    Check.warn(
                            SUBJECT,
                            "None is read: who answers, or is away, or does not exist, is known only as far as HubSpot says.",
                            "Set LEADWRIGHT_IMAP_URL to imaps://user:password@host:993/INBOX, the mailbox that answers come to."));
        }
        ImapUrl url = ImapUrl.parse(settings.imapUrl().get());
        try (var mailbox = new Mailbox(url, settings.timeout(), 1, clock)) {
            mailbox.tryOut();
            return List.of(Check.ok(SUBJECT, url.name() + " can be read."));
        } catch (MailboxUnavailable e) {
            return List.of(Check.fail(
                    SUBJECT,
                    String.valueOf(e.getMessage()),
                    "Correct replies.imap-url (LEADWRIGHT_IMAP_URL) and run doctor again."));
        }
    }
}
