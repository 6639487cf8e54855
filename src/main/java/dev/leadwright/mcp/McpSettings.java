package dev.leadwright.mcp;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door to the CRM.
 *
 * @param requestTimeout how long a caller waits for the answer to one call. It must exceed the longest wait of the
 *     CRM's adapter, for its turn under the limits and for HubSpot: past it the outcome of a create is unknown. At
 *     least one second
 */
public record McpSettings(@DefaultValue("10m") Duration requestTimeout) {

    static final McpSettings DEFAULT = new McpSettings(Duration.ofMinutes(10));

    public McpSettings {
        if (requestTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("request-timeout: at least 1s, not " + requestTimeout + ".");
        }
    }
}
