package dev.leadwright.alerts;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.MailSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the channels by which people are told of alerts could work. Nothing is sent: that is {@link TestAlert}'s. */
public final class AlertsExamination implements Examination {
    static final String MAIL = "Alerts by e-mail";
    static final String WEBHOOK = "Alerts by webhook";
    private static final int PATIENCE_MILLIS = 5000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final AlertsSettings settings;
    private final MailSettings mail;

    public AlertsExamination(AlertsSettings settings, MailSettings mail) {
        this.settings = settings;
        this.mail = mail;
    }

    @Override
    public String subject() {
        return "Alerts";
    }

    @Override
    public List<Check> run() {
        List<Check> checks = new ArrayList<>();
        byMail().ifPresent(checks::add);
        settings.findWebhook().map(AlertsExamination::byWebhook).ifPresent(checks::add);
        return checks.isEmpty()
                ? List.of(
                        Check.ok(
                                subject(),
                                "They stand on the dashboard only; alerts.email-to and alerts.webhook-url bring them to people."))
                : checks;
    }

    private Optional<Check> byMail() {
        if (settings.emailTo().isEmpty() && !settings.emailOwners()) {
            return Optional.empty();
        }
        String to = settings.emailTo().isEmpty() ? "the owners in the CRM" : String.join(", ", settings.emailTo());
        if (mail.smtpUrl().isEmpty() || mail.from().isEmpty()) {
            return Optional.of(Check.warn(
                    MAIL,
                    "They are to go to " + to + ", and no mail can be sent.",
                    "Set mail.smtp-url and mail.from, or take alerts.email-to away."));
        }
        return Optional.of(Check.ok(MAIL, "They go to " + to + "; ./leadwright alerts test sends one."));
    }

    private static Check byWebhook(URI url) {
        int port = url.getPort() > 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
        var address = new InetSocketAddress(url.getHost().replaceAll("[\\[\\]]", ""), port);
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            return Check.ok(
                    WEBHOOK,
                    url.getHost() + " can be reached; whether it takes messages was not tried, ./leadwright alerts test"
                            + " posts one.");
        } catch (IOException e) {
            return Check.warn(
                    WEBHOOK,
                    url.getHost()
                            + (address.isUnresolved() ? " is not known to the name server." : " cannot be reached."),
                    "Check alerts.webhook-url, and whether this machine may connect to it. Alerts are kept and tried again"
                            + " for a day.");
        }
    }
}
