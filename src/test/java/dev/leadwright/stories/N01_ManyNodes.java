package dev.leadwright.stories;

import static dev.leadwright.stories.PortalTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.hubspot.HubspotSettings;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalRecord;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes, each the real program in a JVM of its own, share a portal's work. One is frozen for longer than anybody waits
 * for it, the other is killed, the first is told to end: each time the work goes on, and nothing is done twice.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class N01_ManyNodes {
    private static final String TOKEN = "pat-nodes-0001";
    private static final int LEADS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient CLAIMS = JdbcClient.create(DATABASE.dataSource());
    private static Portal portal;
    private static SalesTeam sales;
    private static NodeProcess one;
    private static NodeProcess other;

    @BeforeAll
    static void open() throws Exception {
        TestDatabase portals = TestDatabase.create();
        portal = Portal.start(PortalOptions.forDatabase(portals.url(), portals.user(), portals.password(), TOKEN)
                .withConditions(PortalConditions.ideal().withLatency(Duration.ofMillis(150))));
        try (Hubspot setup = Hubspot.connect(HubspotSettings.at(portal.baseUri(), TOKEN), Clock.systemUTC())) {
            setup.schema().listMissing().forEach(setup.schema()::create);
        }
        sales = new SalesTeam(portal.baseUri(), TOKEN);
        one = NodeProcess.start("one", DATABASE, portal.baseUri(), settings());
        one.awaitUp();
        other = NodeProcess.start("other", DATABASE, portal.baseUri(), settings());
        other.awaitUp();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("hubspot.token", TOKEN);
        settings.put("hubspot.calls-per-ten-seconds", "0");
        settings.put("hubspot.searches-per-second", "0");
        settings.put("hubspot.timeout", "60s");
        settings.put("orchestration.scan-interval", "1s");
        settings.put("orchestration.max-concurrent-tasks", "60");
        settings.put("orchestration.concurrency.qualifier", "4");
        settings.put("intake.watch-new-contacts", "false");
        settings.put("web.enabled", "false");
        return settings;
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
        sales.close();
        portal.close();
    }

    @Test
    @Order(1)
    void aNodeThatWasFrozenWritesNothingWhenItThaws() throws Exception {
        leads("Frost");
        await().atMost(PATIENCE).until(() -> running() > 0 && completed("Frost") > 5);
        String frozen = nodeOfARun();
        NodeProcess victim = frozen.equals(nodeNumber(one)) ? one : other;

        victim.freeze();
        await().atMost(PATIENCE).until(() -> completed("Frost") == LEADS);
        List<PortalLine.Call> before = victim.changes();
        victim.thaw();
        awaitAlive(victim);

        assertThat(victim.changes()).isEqualTo(before);
        requireEachOnce("Frost");
    }

    @Test
    @Order(2)
    void bothWorkAndEitherMayBeKilled() throws Exception {
        leads("Kill");
        await().atMost(PATIENCE).until(() -> completed("Kill") > LEADS / 4);
        assertThat(CLAIMS.sql("SELECT count(DISTINCT node) FROM leadwright.claim WHERE subject LIKE '%Kill%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        other.kill();

        await().atMost(PATIENCE).until(() -> completed("Kill") == LEADS);
        requireEachOnce("Kill");
    }

    @Test
    @Order(3)
    void aNodeThatIsToldToEndDoesSoInTimeAndGivesItsWorkBack() throws Exception {
        one.line.holds(call -> call.writes("")); // the portal does not answer any more
        leads("Stop");
        await().atMost(PATIENCE).until(() -> running() > 0);

        Duration took = one.terminate();

        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(one.errors()).doesNotContain("is ended now");
        assertThat(running()).isZero();
        assertThat(CLAIMS.sql("SELECT count(*) FROM leadwright.scheduled_tasks WHERE picked")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(CLAIMS.sql("SELECT coalesce(max(lost_runs), 0) FROM leadwright.claim")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void leads(String name) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, LEADS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> lead(name, i), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static void lead(String name, int i) {
        Person lead = sales.createsContact("""
                    firstname: Lead
                    lastname: %1$s%2$d
                    email: %1$s%2$d@leads.example
                    jobtitle: Head of Sales
                    company: Leads Ltd
                    industry: MACHINERY
                    """.formatted(name, i));
        sales.createsTask(lead, Clock.systemUTC().instant(), "hs_task_subject: Qualify Lead: " + name + i);
    }

    private static int completed(String name) {
        return count("state = 'COMPLETED' AND subject LIKE 'Qualify Lead: " + name + "%'");
    }

    private static int running() {
        return count("state = 'RUNNING'");
    }

    private static int count(String condition) {
        return CLAIMS.sql("SELECT count(*) FROM leadwright.claim WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private static String nodeOfARun() {
        return CLAIMS.sql("SELECT node::text FROM leadwright.claim WHERE state = 'RUNNING' LIMIT 1")
                .query(String.class)
                .single();
    }

    private static String nodeNumber(NodeProcess process) {
        return CLAIMS.sql("SELECT holder::text FROM leadwright.lease WHERE name LIKE 'node/%' AND pid = :pid")
                .param("pid", process.pid())
                .query(String.class)
                .single();
    }

    /** It has looked at the queue again, and so has had time for whatever it had under way. */
    private static void awaitAlive(NodeProcess node) {
        int searches = searches(node);
        await().atMost(PATIENCE).until(() -> searches(node) > searches + 3);
    }

    private static int searches(NodeProcess node) {
        return (int) node.line.calls().stream()
                .filter(call -> call.path().endsWith("/search"))
                .count();
    }

    private static void requireEachOnce(String name) {
        List<PortalRecord> tasks = portal.listRecords("tasks").stream()
                .filter(task -> text(task, "hs_task_subject").contains(name))
                .toList();
        assertThat(tasks)
                .extracting(task -> text(task, "hs_task_subject"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(LEADS);
        assertThat(tasks)
                .filteredOn(task -> text(task, "hs_task_subject").startsWith("Qualify"))
                .hasSize(LEADS)
                .allMatch(task -> text(task, "hs_task_status").equals("COMPLETED"));
        assertThat(portal.listRecords("contacts"))
                .filteredOn(contact -> text(contact, "lastname").startsWith(name))
                .hasSize(LEADS)
                .noneMatch(contact -> text(contact, "lead_score").isBlank());
    }
}
