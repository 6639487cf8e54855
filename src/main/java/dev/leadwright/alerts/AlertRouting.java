package dev.leadwright.alerts;

import dev.leadwright.crm.OwnerId;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.OrchestrationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who outside the dashboard is told of a notice, as the settings have it. */
@Component
class AlertRouting {
    /** Marks a recipient who is known by the CRM's id and not by an address. */
    private static final String OWNER = "owner:";

    private static final String NO_NAME = "";

    private final AlertsSettings settings;
    private final MailSettings mail;
    private final OrchestrationSettings orchestration;

    AlertRouting(AlertsSettings settings, MailSettings mail, OrchestrationSettings orchestration) {
        this.settings = settings;
        this.mail = mail;
        this.orchestration = orchestration;
    }

    /** @param recipient an address, or {@code owner:ID}; empty where the channel has only one */
    record Target(AlertChannel channel, String recipient) {}

    List<Target> of(Notice notice) {
        List<Target> targets = new ArrayList<>();
        if (isWanted(notice, settings.emailFor())) {
            settings.emailTo().forEach(address -> targets.add(new Target(AlertChannel.EMAIL, address)));
            findColleague(notice)
                    .filter(colleague -> !settings.emailTo().contains(colleague))
                    .ifPresent(colleague -> targets.add(new Target(AlertChannel.EMAIL, colleague)));
        }
        if (settings.webhookUrl().isPresent() && isWanted(notice, settings.webhookFor())) {
            targets.add(new Target(AlertChannel.WEBHOOK, NO_NAME));
        }
        if (settings.crmTasks() && isWorthATask(notice)) {
            targets.add(new Target(AlertChannel.CRM_TASK, NO_NAME));
        }
        return targets;
    }

    static Optional<OwnerId> findOwner(String recipient) {
        return recipient.startsWith(OWNER)
                ? Optional.of(new OwnerId(recipient.substring(OWNER.length())))
                : Optional.empty();
    }

    private static boolean isWanted(Notice notice, List<AlertTopic> topics) {
        return topics.stream().anyMatch(topic -> topic.covers(notice.severity(), notice.audience()));
    }

    /** The owner it is for; of what is for people and names nobody, whoever gets what agents cannot do. */
    private Optional<String> findColleague(Notice notice) {
        boolean forPerson = notice.audience() == Audience.OWNER || notice.audience() == Audience.HUMAN;
        if (!settings.emailOwners() || !forPerson || mail.smtpUrl().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> human = notice.audience() == Audience.HUMAN ? orchestration.humanOwner() : Optional.empty();
        return notice.owner().map(owner -> OWNER + owner).or(() -> human);
    }

    /** A task in the CRM stands on a contact. An escalated task is the person's task already. */
    private static boolean isWorthATask(Notice notice) {
        return notice.severity() == Notice.Severity.URGENT
                && notice.contact().isPresent()
                && !notice.cause().startsWith("escalated/");
    }
}
