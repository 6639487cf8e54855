package dev.leadwright.orchestration.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs of db-scheduler, one for each claim that is QUEUED or RUNNING; written in the claim's transaction. */
@Component
public class Jobs {
    public static final String TABLE = "leadwright.scheduled_tasks";

    private final SchedulerClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(DataSource dataSource, ApplicationEventPublisher events, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(new JobSerializer())
                .enablePriority()
                .build();
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
