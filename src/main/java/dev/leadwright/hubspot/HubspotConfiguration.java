package dev.leadwright.hubspot;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmSchema;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the application to its portal. */
@Configuration(proxyBeanMethods = false)
class HubspotConfiguration {

    @Bean
    Hubspot hubspot(HubspotSettings settings, DataSource database, Clock clock) {
        return Hubspot.connect(settings, database, clock);
    }

    /** Only for whoever asks for it by name: agents reach the CRM by the MCP client, which is the other {@link Crm}. */
    @Bean(defaultCandidate = false)
    Crm hubspotCrm(Hubspot hubspot) {
        return hubspot.crm();
    }

    @Bean
    CrmSchema crmSchema(Hubspot hubspot) {
        return hubspot.schema();
    }

    @Bean
    MeterBinder hubspotMeters(Hubspot hubspot) {
        return registry -> {
            FunctionCounter.builder("leadwright.hubspot.calls", hubspot, Hubspot::calls)
                    .description("HTTP requests to HubSpot")
                    .register(registry);
            FunctionCounter.builder("leadwright.hubspot.throttled", hubspot, Hubspot::throttled)
                    .description("HTTP requests that HubSpot refused because of a limit")
                    .register(registry);
        };
    }
}
