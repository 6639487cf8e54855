package dev.leadwright.dashboard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the dashboard is served, and to whom.
 *
 * @param port TCP port; 0 takes a free one
 * @param address to listen on: an IP address, or {@code localhost}; loopback unless a TLS proxy stands in front
 * @param behindTlsProxy a proxy in front speaks HTTPS to browsers, so that other addresses than loopback are safe; the
 *     {@code X-Forwarded-*} headers are then believed
 * @param publicUrl what people type to reach the proxy: {@code https://leadwright.example.com}; needed behind one
 * @param metricsToken lets a monitoring system read {@code /actuator/prometheus} with {@code Authorization: Bearer};
 *     at least 16 characters; empty: only a person with a session may
 * @param linkValidity how long a link that opens the dashboard waits to be used
 * @param sessionValidity how long a browser stays signed in without being used
 */
public record DashboardSettings(
        @DefaultValue("8080") @Min(0) @Max(65535) int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("false") boolean behindTlsProxy,
        Optional<URI> publicUrl,
        Optional<String> metricsToken,
        @DefaultValue("15m") Duration linkValidity,
        @DefaultValue("7d") Duration sessionValidity) {
    private static final int SHORTEST_TOKEN = 16;

    public DashboardSettings {
        publicUrl = publicUrl.filter(url -> !url.toString().isBlank());
        metricsToken = metricsToken.filter(token -> !token.isBlank());
        if (!behindTlsProxy && !isLoopback(address)) {
            throw new IllegalArgumentException("dashboard.address is " + address
                    + ", which other machines can reach, and the dashboard speaks plain HTTP: your"
                    + " leads' data would travel in the open. Use 127.0.0.1, or put a TLS proxy in front and set"
                    + " dashboard.behind-tls-proxy: true and dashboard.public-url.");
        }
        if (behindTlsProxy && publicUrl.filter(DashboardSettings::isHttps).isEmpty()) {
            throw new IllegalArgumentException("dashboard.behind-tls-proxy is true, so dashboard.public-url must be the"
                    + " https address people open, such as https://leadwright.example.com.");
        }
        if (metricsToken.filter(token -> token.length() < SHORTEST_TOKEN).isPresent()) {
            throw new IllegalArgumentException("dashboard.metrics-token has less than " + SHORTEST_TOKEN
                    + " characters and could be guessed. Make one with: openssl rand -hex 32");
        }
        if (!linkValidity.isPositive() || !sessionValidity.isPositive()) {
            throw new IllegalArgumentException(
                    "dashboard.link-validity and dashboard.session-validity must be longer than zero.");
        }
    }

    private static boolean isLoopback(String address) {
        if (address.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHttps(URI url) {
        return "https".equals(url.getScheme()) && url.getHost() != null;
    }

    @Override
    public String toString() {
        return "DashboardSettings[address=" + address + ", port=" + port + ", behindTlsProxy=" + behindTlsProxy
                + ", publicUrl=" + publicUrl.map(URI::toString).orElse("none")
                + ", metricsToken=" + (metricsToken.isPresent() ? "***" : "none")
                + ", linkValidity=" + linkValidity + ", sessionValidity=" + sessionValidity + "]";
    }
}
