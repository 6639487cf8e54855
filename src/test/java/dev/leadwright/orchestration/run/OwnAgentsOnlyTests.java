package dev.leadwright.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.leadwright.orchestration.queue.Job;
import dev.leadwright.orchestration.queue.JobSerializer;
import dev.leadwright.orchestration.queue.Jobs;
import dev.leadwright.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scheduler never touches what it cannot run, not even the first time it meets it. */
class OwnAgentsOnlyTests {
    private static final Instant LONG_DUE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theTasksOfOtherAgentsAreNotEvenPicked() throws Exception {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        schedule(database, "enricher", 100);
        schedule(database, "qualifier", 1);
        CountDownLatch worked = new CountDownLatch(1);
        Scheduler qualifiers = qualifiers(database, worked);
        qualifiers.start();
        try {
            assertThat(worked.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(JdbcClient.create(database)
                            .sql("SELECT version FROM leadwright.scheduled_tasks WHERE task_name = 'work/enricher'")
                            .query(Long.class)
                            .single())
                    .as("one more for each time it was picked or put back")
                    .isOne();
        } finally {
            qualifiers.stop();
        }
    }

    private static void schedule(DataSource database, String agent, int priority) {
        SchedulerClient.Builder.create(database)
                .tableName(Jobs.TABLE)
                .serializer(new JobSerializer())
                .enablePriority()
                .build()
                .scheduleIfNotExists(
                        Jobs.worksTasksOf(agent)
                                .instance("4400001/1")
                                .data(new Job("4400001", "1"))
                                .priority(priority)
                                .build(),
                        LONG_DUE);
    }

    private static Scheduler qualifiers(DataSource database, CountDownLatch worked) {
        var task = Tasks.custom(Jobs.worksTasksOf("qualifier")).execute((_, _) -> {
            worked.countDown();
            return (_, job) -> job.remove();
        });
        return Scheduler.create(database, List.of(task))
                .tableName(Jobs.TABLE)
                .serializer(new JobSerializer())
                .threads(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .jdbcCustomization(new OwnAgentsOnly(List.of("work/enricher")))
                .enablePriority()
                .pollingInterval(Duration.ofMillis(20))
                .build();
    }
}
