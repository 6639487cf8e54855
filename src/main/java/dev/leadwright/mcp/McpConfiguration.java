package dev.leadwright.mcp;

import dev.leadwright.crm.Crm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door over HubSpot: whoever asks for a {@link Crm} gets the client's end of it. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    @Bean
    McpDoor mcpDoor(@Qualifier("hubspotCrm") Crm hubspot, ObjectProvider<McpSettings> settings) {
        return McpDoor.open(hubspot, settings.getIfAvailable(() -> McpSettings.DEFAULT));
    }

    @Bean
    Crm crm(McpDoor door) {
        return door.crm();
    }
}
