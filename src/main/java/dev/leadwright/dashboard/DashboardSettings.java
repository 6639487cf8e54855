package dev.leadwright.dashboard;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the dashboard is served.
 *
 * @param port TCP port; 0 takes a free one
 * @param address to listen on; loopback unless you put a TLS proxy in front
 */
public record DashboardSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String address) {}
