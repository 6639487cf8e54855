package dev.leadwright.alerts;

import dev.leadwright.doctor.Check;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.NoticeMailer;
import dev.leadwright.orchestration.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An alert that only tries the channels: it is sent through each that is configured, and kept nowhere. */
public final class TestAlert {
    private TestAlert() {}

    /** What came of it, one check for each recipient; none where no channel is configured. */
    public static List<Check> send(AlertsSettings settings, MailSettings mail, Clock clock) {
        AlertMessage message = new AlertMessage(AlertMessage.Kind.FIRST, alert(clock.instant()), 1);
        List<Check> checks = new ArrayList<>();
        try (NoticeMailer mailer = NoticeMailer.connect(mail, clock);
                var webhook = new WebhookChannel(settings)) {
            settings.emailTo()
                    .forEach(to -> checks.add(check(
                            AlertsExamination.MAIL,
                            "to " + to,
                            EmailChannel.send(mailer, mail, message, to),
                            "mail.smtp-url, mail.from and alerts.email-to")));
            settings.findWebhook()
                    .ifPresent(url -> checks.add(check(
                            AlertsExamination.WEBHOOK,
                            "to " + url.getHost(),
                            webhook.tell(message, ""),
                            "alerts.webhook-url")));
        }
        return checks;
    }

    private static Check check(String name, String to, Told told, String settings) {
        return switch (told) {
            case Told.Delivered() -> Check.ok(name, "Sent " + to + ".");
            case Told.Later(String why, var _) -> failed(name, to, why, settings);
            case Told.Never(String why) -> failed(name, to, why, settings);
        };
    }

    private static Check failed(String name, String to, String why, String settings) {
        return Check.fail(name, "Not sent " + to + ". " + why, "Check " + settings + ", then try again.");
    }

    private static Alert alert(Instant now) {
        return new Alert(
                0,
                Notice.Severity.INFO,
                Notice.Audience.OPERATOR,
                "test",
                "This is a test of Leadwright's alerts",
                "Nothing has happened and nothing is to be done. Alerts will arrive here.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
