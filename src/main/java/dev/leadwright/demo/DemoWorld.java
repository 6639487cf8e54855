package dev.leadwright.demo;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.portal.PortalWebhook;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What surrounds Leadwright in the demo: a portal in HubSpot's place, the companies' websites, and an outbox in the place
 * of a mail server. All of it on loopback.
 */
public final class DemoWorld implements AutoCloseable {

    private static final long PORTAL_ID = 4_400_042;
    private static final String HUMAN = "robin.hale@fernweh.example";

    private final Portal portal;
    private final OutboxServer outbox;
    private final DemoSites sites;
    private final String token;
    private final Path profile;
    private final String clientSecret = newSecret();

    private DemoWorld(Portal portal, OutboxServer outbox, DemoSites sites, String token, Path profile) {
        this.portal = portal;
        this.outbox = outbox;
        this.sites = sites;
        this.token = token;
        this.profile = profile;
    }

    /**
     * Starts all of it.
     *
     * @param jdbcUrl the database in which the portal keeps its records
     * @param outboxFolder where mail goes
     */
    public static DemoWorld start(String jdbcUrl, String user, String password, Path outboxFolder) {
        String token = newSecret();
        Portal portal = Portal.start(PortalOptions.forDatabase(jdbcUrl, user, password, token)
                .withAccount(PORTAL_ID, ZoneId.systemDefault())
                .withOwners(List.of(
                        new PortalOwner(HUMAN, "Robin", "Hale"),
                        new PortalOwner("sam.okafor@fernweh.example", "Sam", "Okafor"))));
        return new DemoWorld(
                portal,
                OutboxServer.start(outboxFolder, Clock.systemUTC()),
                DemoSites.start(),
                token,
                Bundled.writeTo(outboxFolder.resolveSibling("icp.yaml"), "/demo/icp.yaml"));
    }

    Portal portal() {
        return portal;
    }

    OutboxServer outbox() {
        return outbox;
    }

    /** A link that opens the portal's page in one browser, once. */
    public URI newPortalLink() {
        return portal.newPageLink();
    }

    /**
     * Has the portal tell Leadwright what people do in it, so that it need not wait for its next look.
     *
     * @param leadwright where Leadwright takes webhooks
     */
    public void tellOfChanges(URI leadwright) {
        portal.sendWebhooks(PortalWebhook.to(leadwright, clientSecret));
    }

    /**
     * How things stand.
     *
     * @param took since the demo began
     */
    public DemoSummary summary(Duration took) {
        return DemoSummary.of(this, took);
    }

    /** The settings that make Leadwright live in this world. Delays of outreach and enrichment are zero, so it drains. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hubspot.base-url", portal.baseUri().toString());
        settings.put("hubspot.token", token);
        settings.put("hubspot.calls-per-ten-seconds", "0");
        settings.put("hubspot.searches-per-second", "0");
        settings.put("intake.webhook-secret", clientSecret);
        settings.put("mail.smtp-url", "smtp://127.0.0.1:" + outbox.port());
        settings.put("mail.from", "alex@fernweh.example");
        settings.put("mail.from-name", "Alex Winter");
        settings.put("mail.company", "Fernweh Works");
        settings.put("unsubscribe.local-links", "true");
        settings.put("mail.postal-address", "12 Harbour Lane, Bristol BS1 4XY, United Kingdom");
        settings.put("sending.on-from-start", "true");
        settings.put("sending.anytime", "true");
        settings.put("compliance.everywhere", "OPT_OUT");
        settings.put("review.enabled", "false");
        settings.put("web.enabled", "false");
        sites.hosts().forEach((host, address) -> settings.put("web.local-sites[" + host + "]", address));
        settings.put("analyst.icp", profile.toString());
        settings.put("orchestration.human-owner", HUMAN);
        settings.put("agents.warm-outreach-delay", "0s");
        settings.put("agents.cold-enrichment-delay", "0s");
        settings.put("agents.cold-outreach-delay", "0s");
        return settings;
    }

    @Override
    public void close() {
        sites.close();
        outbox.close();
        portal.close();
    }

    private static String newSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return "demo-" + HexFormat.of().formatHex(bytes);
    }
}
