package dev.leadwright.orchestration.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs of db-scheduler, one for each claim that is QUEUED or RUNNING; written in the claim's transaction. */
@Component
public class Jobs {
    public static final String TABLE = "leadwright.scheduled_tasks";

    private final SchedulerClient client;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(DataSource dataSource, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(new JobSerializer())
                .enablePriority()
                .build();
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What db-scheduler calls the tasks of an agent. */
    public static TaskDescriptor<Job> worksTasksOf(String agent) {
        return TaskDescriptor.of("work/" + agent, Job.class);
    }

    /** Has the claim's task worked when it is due. Does nothing if it has a job. */
    void schedule(Claim claim) {
        Job job = new Job(claim.portal(), claim.task().value());
        client.scheduleIfNotExists(
                worksTasksOf(claim.agent().orElseThrow())
                        .instance(job.instance())
                        .data(job)
                        .priority(Priorities.of(claim.priority(), claim.dueAt()))
                        .build(),
                claim.dueAt());
        announceIfDue(claim.dueAt());
    }

    /**
     * Moves a job that does not run yet to another time.
     *
     * @throws StaleClaim when it runs by now, or has run
     */
    void reschedule(Claim claim) {
        Job job = new Job(claim.portal(), claim.task().value());
        try {
            client.reschedule(worksTasksOf(claim.agent().orElseThrow()).instanceId(job.instance()), claim.dueAt());
        } catch (TaskInstanceException begunMeanwhile) {
            throw new StaleClaim(claim.task());
        }
        announceIfDue(claim.dueAt());
    }

    /** Takes a job away from whoever has picked it; the next that is free picks it from then on. */
    void release(Claim claim, Instant at) {
        jdbc.sql("""
                        UPDATE leadwright.scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL,
                            execution_time = :at, version = version + 1, priority = :priority
                        WHERE task_name = :name AND task_instance = :instance
                        """)
                .param("at", ClaimRows.at(at))
                .param("priority", Priorities.BEGUN)
                .param("name", nameOf(claim))
                .param("instance", new Job(claim.portal(), claim.task().value()).instance())
                .update();
        announceIfDue(at);
    }

    /** Takes a job away, whoever has it. */
    void remove(Claim claim) {
        jdbc.sql("DELETE FROM leadwright.scheduled_tasks WHERE task_name = :name AND task_instance = :instance")
                .param("name", nameOf(claim))
                .param("instance", new Job(claim.portal(), claim.task().value()).instance())
                .update();
    }

    /** Has a job whose run died run before all that was not begun. */
    public void goesFirst(TaskInstanceId begun) {
        jdbc.sql("""
                        UPDATE leadwright.scheduled_tasks SET priority = :priority
                        WHERE task_name = :name AND task_instance = :instance
                        """)
                .param("priority", Priorities.BEGUN)
                .param("name", begun.getTaskName())
                .param("instance", begun.getId())
                .update();
    }

    /** Whether a picked job is still with the node that picked it in this version. */
    public boolean isHeld(TaskInstanceId picked, long version) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.scheduled_tasks
                            WHERE task_name = :name AND task_instance = :instance AND version = :version AND picked)
                        """)
                .param("name", picked.getTaskName())
                .param("instance", picked.getId())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private static String nameOf(Claim claim) {
        return worksTasksOf(claim.agent().orElseThrow()).getTaskName();
    }

    /** This node looks at once; other nodes within their polling interval. */
    private void announceIfDue(Instant dueAt) {
        if (dueAt.isAfter(clock.instant())) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.publishEvent(new WorkIsDue());
                }
            });
        } else {
            events.publishEvent(new WorkIsDue());
        }
    }
}
