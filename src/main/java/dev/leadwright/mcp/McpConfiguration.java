package dev.leadwright.mcp;

import dev.leadwright.crm.Crm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door over HubSpot: whoever asks for a {@link Crm} gets the client's end of it. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    @Bean
    McpDoor mcpDoor(@Qualifier("hubspotCrm") Crm hubspot, McpSettings settings) {
        return McpDoor.open(hubspot, settings);
    }

    @Bean
    Crm crm(McpDoor door) {
        return door.crm();
    }
}
