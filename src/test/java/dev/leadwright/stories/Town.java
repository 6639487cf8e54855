package dev.leadwright.stories;

import static org.awaitility.Awaitility.await;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.alerts.Alert;
import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.crm.ContactId;
import dev.leadwright.demo.OutboxServer;
import dev.leadwright.intake.ImportOptions;
import dev.leadwright.intake.ImportProgress;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.intake.IntakeSettings;
import dev.leadwright.intake.LeadImport;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.orchestration.Settlements;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.pipeline.LeadLists;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.portal.PortalWebhook;
import dev.leadwright.testing.Profiles;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the stories take place: a portal, companies with websites, a mail server, and Leadwright at work, all real, with
 * a clock that can be moved on. Its scans run when a story asks for them. Stories share a town, so each has people of
 * its own.
 */
final class Town implements AutoCloseable {
    static final String ANNA = "anna.sales@seller.example";
    static final String HUGO = "hugo.human@seller.example";
    private static final String TOKEN = "pat-stories-0001";
    static final String WEBHOOK_SECRET = "stories-client-secret-0001";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TownClock clock = new TownClock();
    final CompanySites sites = CompanySites.start();
    final JdbcClient portalDatabase;
    final PortalTables portal;
    final PortalLine line;
    final SalesTeam sales;
    final Outbox outbox;
    final FallibleAnalyst analyst;
    private final Path folder;
    private final Portal portalServer;
    private final OutboxServer mailServer;
    private final RunningApplication leadwright;
    private final Map<String, String> settings;
    private final Optional<ModelServer> model;
    private final TestDatabase database = TestDatabase.create();

    /** Opens a town in which Leadwright's settings are these, besides those that every town needs. */
    Town(Map<String, String> settings) {
        this(settings, UnaryOperator.identity());
    }

    /** Opens a town with a portal of its own kind. */
    Town(Map<String, String> settings, UnaryOperator<PortalOptions> ofPortal) {
        this(settings, ofPortal, Optional.empty());
    }

    /** Opens a town whose agents ask a model instead of the rules. */
    Town(Map<String, String> settings, ModelServer model) {
        this(settings, UnaryOperator.identity(), Optional.of(model));
    }

    private Town(Map<String, String> settings, UnaryOperator<PortalOptions> ofPortal, Optional<ModelServer> model) {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stories")), "town");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestDatabase portalDatabase = TestDatabase.create();
        portalServer = Portal.start(ofPortal.apply(PortalOptions.forDatabase(
                        portalDatabase.url(), portalDatabase.user(), portalDatabase.password(), TOKEN)
                .withOwners(List.of(new PortalOwner(ANNA, "Anna", "Sales"), new PortalOwner(HUGO, "Hugo", "Human")))
                .withClock(clock)));
        this.portalDatabase = JdbcClient.create(portalDatabase.dataSource());
        portal = new PortalTables(portalServer);
        sales = new SalesTeam(portalServer.baseUri(), TOKEN);
        line = PortalLine.to(portalServer.baseUri());
        outbox = new Outbox(folder.resolve("outbox"));
        mailServer = OutboxServer.start(folder.resolve("outbox"), clock);
        this.model = model;
        this.settings = settings();
        this.settings.putAll(settings);
        leadwright = RunningApplication.start(this.settings, database, clock, model);
        analyst = leadwright.analyst();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("home", folder.toString());
        settings.put("hubspot.base-url", line.uri().toString());
        settings.put("hubspot.token", TOKEN);
        settings.put("hubspot.calls-per-ten-seconds", "0");
        settings.put("hubspot.searches-per-second", "0");
        settings.put("orchestration.scan-interval", "365d");
        settings.put("orchestration.retry-delay", "5ms");
        settings.put("replies.look-every", "365d");
        settings.put("orchestration.human-owner", HUGO);
        settings.put("orchestration.concurrency.enricher", "1");
        settings.put("intake.watch-new-contacts", "false");
        settings.put("intake.webhook-secret", WEBHOOK_SECRET);
        settings.put("mail.smtp-url", "smtp://127.0.0.1:" + mailServer.port());
        settings.put("sending.on-from-start", "true");
        settings.put("sending.anytime", "true");
        settings.put("compliance.everywhere", "OPT_OUT");
        settings.put("review.enabled", "false");
        settings.put("mail.from", ANNA);
        settings.put("mail.from-name", "Anna Sales");
        settings.put("mail.company", "Seller Ltd");
        settings.put("unsubscribe.local-links", "true");
        settings.put("mail.postal-address", "Seller Ltd, 1 Market Street, York, United Kingdom");
        settings.put("analyst.icp", Profiles.writeSeller(folder).toString());
        settings.put("web.enabled", "false");
        settings.put("web.browser.enabled", "false");
        CompanySites.SERVED.forEach(host -> settings.put("web.local-sites[" + host + "]", sites.address()));
        settings.put("dashboard.port", "0");
        return settings;
    }

    /** The portal tells Leadwright from now on what people do in it. */
    void portalTellsLeadwright() {
        portalServer.sendWebhooks(PortalWebhook.to(webhookAddress(), WEBHOOK_SECRET));
    }

    /** Where Leadwright takes webhooks. */
    URI webhookAddress() {
        return URI.create("http://127.0.0.1:" + leadwright.port() + IntakeSettings.WEBHOOK_PATH);
    }

    /** The program started once more on the same database: another node. Whoever starts it closes it. */
    RunningApplication startsAnotherNode() {
        return RunningApplication.start(settings, database, clock, model);
    }

    Instant now() {
        return clock.instant();
    }

    /** A part of the program, which a person reaches by the dashboard. */
    <T> T part(Class<T> type) {
        return leadwright.get(type);
    }

    /** The minute is over: the monitor looks for tasks. */
    ScanReport scan() {
        return leadwright.get(TaskMonitor.class).scanNow();
    }

    /** The monitor looks for tasks, and the agents work until nothing is due any more. */
    void scanAndWork() {
        scan();
        untilIdle();
    }

    /** The agents work until nothing is due any more. */
    void untilIdle() {
        untilIdle(PATIENCE);
    }

    /** The same, where there is so much to do that it takes longer. */
    void untilIdle(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            if (leadwright.get(WorkQueue.class).getTotals().inProgress() > 0) {
                throw new AssertionError("Tasks are still being worked.");
            }
        });
    }

    /** Until no task is being worked, and none would be at this time: some may have been put off. */
    void untilNothingRuns() {
        JdbcClient jdbc = leadwright.get(JdbcClient.class);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM leadwright.scheduled_tasks
                            WHERE picked OR execution_time <= :now)
                        """)
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single());
    }

    /** Half a minute after half a minute passes, as often as told. */
    void halfMinutes(int times) {
        for (int i = 0; i < times; i++) {
            clock.advance(Duration.ofSeconds(31));
            untilNothingRuns();
        }
    }

    /** Where mail goes to in this town. */
    int mailPort() {
        return mailServer.port();
    }

    /** Time passes, and what has become due meanwhile is worked. */
    void later(Duration time) {
        untilIdle();
        clock.advance(time);
        scanAndWork();
    }

    /** Where Leadwright stands with the tasks about a person. */
    List<WorkState> stateOf(Person person) {
        return leadwright.get(WorkQueue.class).listOf(new ContactId(String.valueOf(person.id()))).stream()
                .map(WorkItem::state)
                .toList();
    }

    /** Waits until the assertion holds. */
    void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    /** Somebody imports a lead list. */
    ImportReport imports(String name, String list) {
        try {
            Path file = Files.writeString(folder.resolve(name), list);
            return leadwright.get(LeadImport.class).run(file, ImportOptions.DEFAULT, ImportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alerts that nobody has read. */
    List<Alert> openAlerts() {
        return leadwright.get(Alerts.class).list(AlertQuery.open(500));
    }

    /** The alerts that nobody has read, about a person. */
    List<Alert> alertsAbout(Person person) {
        return openAlerts().stream()
                .filter(alert -> alert.contact()
                        .filter(contact -> contact.value().equals(String.valueOf(person.id())))
                        .isPresent())
                .toList();
    }

    /** People have read all alerts so far; alerts of the same cause are new ones from now on. */
    void readAlerts() {
        var _ = leadwright.get(Alerts.class).markAllRead(now());
    }

    SentMail sentMail() {
        return leadwright.get(SentMail.class);
    }

    /** Hugo found out whether something happened. */
    Settlement settles(AmbiguousEffect effect, Clarification word) {
        return leadwright.get(Settlements.class).settle(effect.shortKey(), word, "Hugo");
    }

    WorkQueue queue() {
        return leadwright.get(WorkQueue.class);
    }

    LeadLists lists() {
        return leadwright.get(LeadLists.class);
    }

    LeadFile leads() {
        return leadwright.get(LeadFile.class);
    }

    @Override
    public void close() {
        line.letsGo();
        leadwright.close();
        line.close();
        sales.close();
        mailServer.close();
        portalServer.close();
        sites.close();
    }
}
