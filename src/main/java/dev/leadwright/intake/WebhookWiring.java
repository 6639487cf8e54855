package dev.leadwright.intake;

import dev.leadwright.dashboard.DashboardSettings;
import dev.leadwright.intake.webhook.WebhookOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks come to the dashboard's port, so they come by its public address. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    @Bean
    WebhookOptions webhookOptions(IntakeSettings intake, DashboardSettings dashboard) {
        return new WebhookOptions(IntakeSettings.WEBHOOK_PATH, intake.webhookSecret(), dashboard.publicUrl());
    }
}
