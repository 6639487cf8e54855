package dev.leadwright.mail;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.List;
import java.util.Optional;

/** Whether the mail server can be reached, encrypts, and takes the log-in. Nothing is sent. */
public final class MailServerExamination implements Examination {
    private static final String SUBJECT = "Mail server";

    private final MailSettings settings;

    public MailServerExamination(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        Optional<SmtpUrl> url = settings.smtpUrl().map(SmtpUrl::parse);
        if (url.isEmpty()) {
            return List.of(Check.ok(SUBJECT, "None is set, so no mail is sent (mail.smtp-url)."));
        }
        if (settings.from().isBlank()) {
            return List.of(
                    Check.fail(SUBJECT, "Mail has no sender.", "Set mail.from to the address that you write from."));
        }
        try (var connections = new SmtpConnections(url.get(), settings.timeout())) {
            connections.giveBack(connections.take());
            return List.of(Check.ok(
                    SUBJECT,
                    url.get().host() + " can be reached"
                            + (url.get().isLoopback() ? "" : " over TLS")
                            + (url.get().login().isPresent() ? " and takes the log-in." : "; there is no log-in.")));
        } catch (MailUnavailable e) {
            return List.of(Check.fail(
                    SUBJECT,
                    String.valueOf(e.getMessage()),
                    "Correct mail.smtp-url (LEADWRIGHT_SMTP_URL) and run doctor again."));
        }
    }
}
