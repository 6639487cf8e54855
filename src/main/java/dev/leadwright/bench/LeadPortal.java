package dev.leadwright.bench;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalRecord;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A portal with HubSpot's limits and a task "Qualify Lead" for each of its leads. What was measured is told by what the
 * portal received, not by what Leadwright believes.
 */
public final class LeadPortal implements AutoCloseable {
    private static final String TOKEN = "bench-token";

    private final Portal portal;
    private final int leads;

    private LeadPortal(Portal portal, int leads) {
        this.portal = portal;
        this.leads = leads;
    }

    /**
     * Fills a portal and opens it under its limits.
     *
     * @param leads how many there are to qualify, at a fifth as many companies
     * @param limits what it answers with 429 beyond
     * @param latency what each of its answers takes longer, as over the internet
     */
    public static LeadPortal open(
            String jdbcUrl, String user, String password, int leads, PortalLimits limits, Duration latency) {
        PortalOptions options = PortalOptions.forDatabase(jdbcUrl, user, password, TOKEN);
        try (Portal unlimited = Portal.start(options)) {
            Leads.create(unlimited.baseUri(), TOKEN, leads);
        }
        return new LeadPortal(
                Portal.start(options.withConditions(
                        PortalConditions.ideal().withLimits(limits).withLatency(latency))),
                leads);
    }

    public URI address() {
        return portal.baseUri();
    }

    public String token() {
        return TOKEN;
    }

    /** The settings that make Leadwright qualify these leads and nothing else: what follows is due another day. */
    public Map<String, String> settings() {
        return Map.of(
                "hubspot.base-url", portal.baseUri().toString(),
                "hubspot.token", TOKEN,
                "agents.hot-outreach-delay", "30d",
                "agents.warm-outreach-delay", "30d",
                "intake.watch-new-contacts", "false",
                "web.enabled", "false");
    }

    /** Leads that are scored, with their tasks completed. */
    public boolean isDone() {
        return portal.countRecords("tasks") > leads
                && portal.listRecords("tasks").stream().noneMatch(LeadPortal::isOpenQualification);
    }

    private static boolean isOpenQualification(PortalRecord task) {
        return task.properties().getOrDefault("hs_task_subject", "").startsWith(Leads.SUBJECT)
                && !"COMPLETED".equals(task.properties().get("hs_task_status"));
    }

    /** What it received since it was opened. */
    public Measure measure(Duration took) {
        return new Measure(
                leads,
                portal.calls().total(),
                portal.usage().refused(),
                portal.usage().of(PortalLimits.Policy.BURST).share(),
                took.toMillis() / 1000.0);
    }

    @Override
    public void close() {
        portal.close();
    }
}
