package dev.leadwright.mcp;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door to the CRM.
 *
 * @param requestTimeout how long a caller waits for the answer to one call. It must exceed what the CRM's adapter takes
 *     with all its retries and waits for limits: past it the outcome of a create is unknown. At least one second
 */
public record McpSettings(@DefaultValue("5m") Duration requestTimeout) {

    static final McpSettings DEFAULT = new McpSettings(Duration.ofMinutes(5));

    public McpSettings {
        if (requestTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("request-timeout: at least 1s, not " + requestTimeout + ".");
        }
    }
}
