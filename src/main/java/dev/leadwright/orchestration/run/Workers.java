package dev.leadwright.orchestration.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.cluster.Node;
import dev.leadwright.orchestration.queue.Job;
import dev.leadwright.orchestration.queue.JobSerializer;
import dev.leadwright.orchestration.queue.Jobs;
import dev.leadwright.orchestration.queue.WorkIsDue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The job engine of this node: a scheduler with room of its own for each agent whose concurrency is configured, and one
 * for all other agents. So a queue of slow tasks cannot take the room of another agent.
 */
@Component
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration POLLING = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS_UNTIL_DEAD = 4;

    /** Together with everything else that has to stop, less than half a minute. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** For a run that was interrupted to write that it goes on elsewhere. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private static final Duration AFTER_MACHINE_ERROR = Duration.ofSeconds(30);

    /** Each scheduler deletes what it does not know after a time; here that would be another agent's work. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final List<Agent> agents;
    private final OrchestrationSettings settings;
    private final TaskWorker worker;
    private final Jobs jobs;
    private final Runs runs;
    private final DataSource dataSource;
    private final Node node;
    private final Clock clock;
    private volatile List<Scheduler> schedulers = List.of();

    Workers(
            List<Agent> agents,
            OrchestrationSettings settings,
            TaskWorker worker,
            Jobs jobs,
            Runs runs,
            DataSource dataSource,
            Node node,
            Clock clock) {
        this.agents = List.copyOf(agents);
        this.settings = settings;
        this.worker = worker;
        this.jobs = jobs;
        this.runs = runs;
        this.dataSource = dataSource;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (!settings.enabled() || isRunning()) {
            return;
        }
        List<Scheduler> started = new ArrayList<>();
        int room = settings.maxConcurrentTasks();
        List<Agent> sharing = new ArrayList<>();
        for (Agent agent : agents) {
            OptionalInt own = roomOf(agent);
            if (own.isEmpty()) {
                sharing.add(agent);
            } else {
                started.add(scheduler(List.of(agent), own.getAsInt()));
                room -= own.getAsInt();
            }
        }
        if (!sharing.isEmpty()) {
            started.add(scheduler(sharing, Math.max(1, room)));
        }
        started.forEach(Scheduler::start);
        schedulers = List.copyOf(started);
    }

    private OptionalInt roomOf(Agent agent) {
        Integer set = settings.concurrency().get(agent.name());
        return set == null ? agent.concurrency() : OptionalInt.of(set);
    }

    private Scheduler scheduler(List<Agent> agentsServed, int room) {
        List<String> names = agentsServed.stream().map(Agent::name).toList();
        LOG.info("Working up to {} tasks at once for {}", room, names);
        List<Task<?>> tasks = agentsServed.stream().<Task<?>>map(this::taskOf).toList();
        List<String> tasksOfOthers = agents.stream()
                .filter(agent -> !agentsServed.contains(agent))
                .map(agent -> Jobs.worksTasksOf(agent.name()).getTaskName())
                .toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .tableName(Jobs.TABLE)
                .serializer(new JobSerializer())
                .schedulerName(new SchedulerName.Fixed(node.host() + "/" + node.pid()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(room)
                .pollUsingLockAndFetch(0.5, 1.0)
                .jdbcCustomization(new OwnAgentsOnly(tasksOfOthers))
                .enablePriority()
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS_UNTIL_DEAD)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(GRACE.plus(LAST_WORDS).plusSeconds(2)) // all have ended by then
                .clock(clock::instant)
                .build();
    }

    private Task<Job> taskOf(Agent agent) {
        return Tasks.custom(Jobs.worksTasksOf(agent.name()))
                .onFailure((complete, job) ->
                        job.reschedule(complete, complete.getTimeDone().plus(AFTER_MACHINE_ERROR)))
                .onDeadExecution((complete, job) -> {
                    jobs.goesFirst(complete.getExecution());
                    job.reschedule(complete, clock.instant());
                })
                .execute((instance, context) -> worker.work(instance.getData(), agent, context));
    }

    @EventListener
    void onWorkIsDue(WorkIsDue event) {
        schedulers.forEach(Scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public synchronized void stop() {
        // They pick nothing any more, and keep their running tasks' jobs alive until these have ended.
        List<Thread> stopping = schedulers.stream()
                .map(scheduler -> Thread.startVirtualThread(scheduler::stop))
                .toList();
        schedulers = List.of();
        runs.stop(GRACE, LAST_WORDS);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !schedulers.isEmpty();
    }

    /** Starts late and stops early: whatever an agent needs is there as long as it works. Only scans stop before. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
