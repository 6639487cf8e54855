package dev.leadwright.alerts;

import dev.leadwright.mail.EmailAddresses;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told. Every alert stands on the dashboard; the rest says what is told elsewhere as well.
 *
 * @param keepDays how many days alerts that were read, or are over, stay on the dashboard
 * @param emailTo who gets mail, sent through the mail server of {@code mail.smtp-url}; empty: nobody
 * @param emailFor what they get mail about
 * @param emailOwners whether alerts for the owner of a contact, or for the person to whom tasks are escalated, also go to
 *     that user's address in the CRM, if they are of {@code emailFor}
 * @param webhookUrl where messages are posted in Slack's form, {@code {"text": ...}}: Slack, Mattermost, Discord's
 *     {@code /slack}; {@code https}, or {@code http} on this machine. A secret: who knows it can post
 * @param webhookFor what is posted there
 * @param crmTasks whether urgent alerts about a contact become a task for a person in the CRM
 */
public record AlertsSettings(
        @DefaultValue("30") @Min(1) @Max(3650) int keepDays,
        @DefaultValue List<String> emailTo,
        @DefaultValue({"urgent", "warning"}) List<AlertTopic> emailFor,
        @DefaultValue("false") boolean emailOwners,
        Optional<String> webhookUrl,
        @DefaultValue({"urgent", "warning", "sales"}) List<AlertTopic> webhookFor,
        @DefaultValue("false") boolean crmTasks) {
    private static final String REMEDY = " Write it as the service shows it: https://hooks.slack.com/services/...";

    public AlertsSettings {
        emailTo = emailTo.stream()
                .filter(address -> !address.isBlank())
                .map(AlertsSettings::address)
                .distinct()
                .toList();
        emailFor = List.copyOf(emailFor);
        webhookFor = List.copyOf(webhookFor);
        webhookUrl = webhookUrl.map(String::strip).filter(url -> !url.isEmpty());
        webhookUrl.ifPresent(AlertsSettings::webhook);
    }

    /** Nobody is told but on the dashboard. */
    public static AlertsSettings dashboardOnly(int keepDays) {
        return new AlertsSettings(keepDays, List.of(), List.of(), false, Optional.empty(), List.of(), false);
    }

    private static String address(String address) {
        return EmailAddresses.normalise(address)
                .orElseThrow(() -> new IllegalArgumentException("alerts.email-to holds what is not an e-mail address: '"
                        + address + "'. Write a list of addresses: [ops@company.com]."));
    }

    /** Where to post; an address that can be used. */
    Optional<URI> findWebhook() {
        return webhookUrl.map(AlertsSettings::webhook);
    }

    /** The messages do not repeat the address, which is a secret; Java's own would. */
    private static URI webhook(String address) {
        URI url;
        try {
            url = new URI(address);
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("alerts.webhook-url is not a valid address." + REMEDY);
        }
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("alerts.webhook-url is not the address of a webhook." + REMEDY);
        }
        boolean onThisMachine = url.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !(onThisMachine && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "alerts.webhook-url begins with neither https:// nor, on this machine, http://." + REMEDY);
        }
        return url;
    }

    @Override
    public String toString() {
        return "AlertsSettings[emailTo=" + emailTo + ", webhookUrl=" + (webhookUrl.isPresent() ? "***" : "none")
                + ", crmTasks=" + crmTasks + "]";
    }
}
