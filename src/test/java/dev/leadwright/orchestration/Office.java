package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal, a database, agents, and the nodes that work for them: what the tests of this module share. */
final class Office implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final InMemoryCrm portal = new InMemoryCrm(clock);
    final UnreliableCrm unreliable = new UnreliableCrm(portal);
    final DataSource database = TestDatabase.create().dataSource();
    final ScriptedAgent qualifier = new ScriptedAgent("qualifier", "Qualify Lead");
    final ScriptedAgent enricher = new ScriptedAgent("enricher", "Enrich Data");
    final ScriptedAgent outreach = new ScriptedAgent("outreach", "Send Outreach");
    private final List<TestNode> nodes = new ArrayList<>();

    Office() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
    }

    TestNode startNode() {
        return startNode(TestNode.settings());
    }

    TestNode startNode(OrchestrationSettings settings) {
        TestNode node =
                new TestNode(database, unreliable.crm(), clock, settings, List.of(qualifier, enricher, outreach));
        nodes.add(node);
        return node;
    }

    ContactId lead(String name) {
        return portal.createContact(Map.of("firstname", name, "email", name.toLowerCase(Locale.ROOT) + "@example.com"));
    }

    TaskId task(ContactId lead, String subject) {
        return portal.createTask(NewTask.about(lead, subject, "Please.", TaskPriority.MEDIUM, clock.instant()));
    }

    NewTask newTask(ContactId lead, String subject) {
        return NewTask.about(lead, subject, "", TaskPriority.MEDIUM, clock.instant());
    }

    NewTask newTaskLater(ContactId lead, String subject) {
        return NewTask.about(
                lead, subject, "", TaskPriority.MEDIUM, clock.instant().plus(Duration.ofDays(1)));
    }

    /** Waits until no job is in anybody's hands: every run has ended, well or not. */
    void awaitNothingRunning() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(this::isNothingRunning);
    }

    /** Time passes, and goes on passing until no job is in anybody's hands: schedulers poll by this clock. */
    void passes(Duration time) {
        clock.advance(time);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    clock.advance(Duration.ofMillis(20));
                    return isNothingRunning();
                });
    }

    private boolean isNothingRunning() {
        return JdbcClient.create(database)
                .sql("""
                        SELECT NOT EXISTS (SELECT FROM leadwright.scheduled_tasks
                            WHERE picked OR execution_time <= :now)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    CrmTask read(TaskId task) {
        return portal.listTasks(List.of(task)).getFirst();
    }

    /** Waits until nothing is due or running. */
    void drain(TestNode node) {
        WorkQueue queue = node.get(WorkQueue.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(queue::isDrained);
    }

    /** Scans and waits until all that was found is worked. */
    ScanReport scanAndDrain(TestNode node) {
        ScanReport report = node.get(TaskMonitor.class).scanNow();
        awaitNothingRunning();
        return report;
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
