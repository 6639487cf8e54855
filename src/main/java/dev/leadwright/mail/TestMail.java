package dev.leadwright.mail;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail to oneself, sent because somebody asked for it: how it arrives shows what no look at settings does. */
public final class TestMail implements Examination {
    private static final String SUBJECT = "Test mail";

    private final MailSettings settings;
    private final Clock clock;

    public TestMail(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        if (settings.smtpUrl().isEmpty() || settings.from().isBlank()) {
            return List.of(Check.fail(SUBJECT, "None can be sent.", "Set mail.smtp-url and mail.from."));
        }
        String to = settings.replyTo().orElse(settings.from());
        var mail = new NoticeMail(
                to,
                UUID.randomUUID() + "@" + MailDomains.of(settings.from()),
                "Leadwright can send mail",
                "This is the mail that ./leadwright doctor --test-mail sends.\n\nLook at its header (\"show original\"):"
                        + " spf, dkim and dmarc should all say pass. If it lies in the spam folder, so will your"
                        + " mail to leads.\n",
                Optional.empty());
        try (var mailer = NoticeMailer.connect(settings, clock)) {
            return List.of(
                    switch (mailer.send(mail)) {
                        case MailResult.Accepted _ ->
                            Check.ok(
                                    SUBJECT,
                                    "Sent to " + to
                                            + ": see that it arrives, and what its header says of spf, dkim, dmarc.");
                        case MailResult.Refused(int code, String reply) ->
                            Check.fail(
                                    SUBJECT,
                                    "The mail server refused it, with " + code + ": " + SmtpReplies.oneLine(reply),
                                    "Ask who runs the mail server why.");
                    });
        } catch (MailUnavailable | MailNotConfigured e) {
            return List.of(Check.fail(SUBJECT, String.valueOf(e.getMessage()), "Correct mail.smtp-url and try again."));
        }
    }
}
