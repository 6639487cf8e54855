package dev.leadwright.pipeline;

import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.TaskMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks whether lists are done soon after a task has moved, and as often as tasks are scanned for, so that a lost event
 * loses nothing. Only on nodes that work tasks.
 */
@Component
class ListWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ListWatch.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    /** A long list takes longer to look at, and is looked at more rarely. */
    private static final int RESTS_FOR_EACH_LOOK = 10;

    private final ListEnds ends;
    private final OrchestrationSettings settings;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Duration rest = SHORTEST_REST;
    private @Nullable ScheduledExecutorService thread;

    ListWatch(ListEnds ends, OrchestrationSettings settings, Clock clock) {
        this.ends = ends;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(TaskMoved moved) {
        switch (moved.state()) {
            case COMPLETED, WAITING, ESCALATED, RELEASED -> lookSoon();
            case QUEUED, RUNNING -> {}
        }
    }

    @EventListener
    void on(LeadListImported imported) {
        lookSoon();
    }

    private synchronized void lookSoon() {
        if (thread != null && asked.compareAndSet(false, true)) {
            var _ = thread.schedule(this::look, rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        asked.set(false);
        Instant began = clock.instant();
        try {
            ends.lookNow();
        } catch (RuntimeException failure) {
            // A schedule that throws would never run again.
            log.warn("The look at lead lists failed; the next one is in {}", settings.scanInterval(), failure);
        }
        Duration longer = Duration.between(began, clock.instant()).multipliedBy(RESTS_FOR_EACH_LOOK);
        rest = longer.compareTo(SHORTEST_REST) > 0 ? longer : SHORTEST_REST;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("lead-lists").factory());
            long millis = settings.scanInterval().toMillis();
            var _ = started.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
