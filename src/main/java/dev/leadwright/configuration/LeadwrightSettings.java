package dev.leadwright.configuration;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.alerts.AlertsSettings;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.compliance.ComplianceSettings;
import dev.leadwright.dashboard.DashboardSettings;
import dev.leadwright.database.DatabaseSettings;
import dev.leadwright.hubspot.HubspotSettings;
import dev.leadwright.intake.IntakeSettings;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mcp.McpSettings;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.pipeline.PipelineSettings;
import dev.leadwright.privacy.RetentionSettings;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.review.ReviewSettings;
import dev.leadwright.sending.SendingSettings;
import dev.leadwright.unsubscribe.UnsubscribeSettings;
import dev.leadwright.web.WebSettings;
import jakarta.validation.Valid;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set, by the names it has in leadwright.yaml.
 *
 * @param home where data, logs and the embedded database are kept; {@code ~} is the user's home
 */
public record LeadwrightSettings(
        @DefaultValue("~/.leadwright") Path home,
        @DefaultValue @Valid HubspotSettings hubspot,
        @DefaultValue @Valid McpSettings mcp,
        @DefaultValue @Valid DatabaseSettings database,
        @DefaultValue @Valid OrchestrationSettings orchestration,
        @DefaultValue @Valid AgentsSettings agents,
        @DefaultValue @Valid AnalystSettings analyst,
        @DefaultValue @Valid IntakeSettings intake,
        @DefaultValue @Valid PipelineSettings pipeline,
        @DefaultValue @Valid WebSettings web,
        @DefaultValue @Valid LinkedinSettings linkedin,
        @DefaultValue @Valid MailSettings mail,
        @DefaultValue @Valid SendingSettings sending,
        @DefaultValue @Valid ComplianceSettings compliance,
        @DefaultValue @Valid ReviewSettings review,
        @DefaultValue @Valid RepliesSettings replies,
        @DefaultValue @Valid UnsubscribeSettings unsubscribe,
        @DefaultValue @Valid RetentionSettings retention,
        @DefaultValue @Valid AlertsSettings alerts,
        @DefaultValue @Valid DashboardSettings dashboard,
        @DefaultValue @Valid LoggingSettings logging) {

    public LeadwrightSettings {
        Path tilde = Path.of("~");
        if (home.startsWith(tilde)) {
            home = Path.of(System.getProperty("user.home")).resolve(tilde.relativize(home));
        }
        home = home.toAbsolutePath().normalize();
    }
}
