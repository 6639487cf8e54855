package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.queue.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The runs of this node. One that takes too long is interrupted; one that does not heed that is abandoned, so that it does
 * not hold its place for ever.
 */
@Component
class Runs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A run that was interrupted writes its end in this time, with the CRM's timeout in it, or never. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final OrchestrationSettings settings;
    private final Clock clock;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** A thread of the operating system: runs that use up the virtual ones cannot stop it. */
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("runs").factory());

    Runs(OrchestrationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var _ = watch.scheduleWithFixedDelay(
                this::stopOverdue, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs it, and waits for its end. */
    Running.End call(Claim claim, TimedFence fence, Function<Running, Ending> work) {
        Running run = Running.begin(claim, fence, clock.instant(), work);
        running.add(run);
        try {
            return run.await();
        } finally {
            running.remove(run);
        }
    }

    /** Whether this node begins nothing any more. */
    boolean isStopping() {
        return stopping;
    }

    private void stopOverdue() {
        Instant begunBefore = clock.instant().minus(settings.stopAfter());
        for (Running run : running) {
            if (run.since().isBefore(begunBefore) && run.whyStopped().isEmpty()) {
                LOG.warn("Task {} took more than {} and is stopped", run.claim().task(), settings.stopAfter());
                run.stop(Running.Why.TOOK_TOO_LONG);
            }
            if (run.stoppedFor().filter(since -> since.compareTo(PATIENCE) > 0).isPresent()) {
                abandon(run);
            }
        }
    }

    /**
     * Begins nothing any more, lets what runs go on for a time, then interrupts it, and gives up what does not end even
     * so. Returns when nothing runs any more that anybody waits for.
     */
    void stop(Duration grace, Duration lastWords) {
        stopping = true;
        awaitNone(grace);
        running.forEach(run -> run.stop(Running.Why.SHUTDOWN));
        awaitNone(lastWords);
        running.forEach(Runs::abandon);
    }

    private static void abandon(Running run) {
        Running.Why why = run.whyStopped().orElse(Running.Why.SHUTDOWN);
        LOG.error(
                "Task {} does not react to being stopped and is given up; it can write nothing more. It is{}",
                run.claim().task(),
                run.whereItIs());
        run.abandon(why);
    }

    private void awaitNone(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() - until < 0) {
                Thread.sleep(20);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
