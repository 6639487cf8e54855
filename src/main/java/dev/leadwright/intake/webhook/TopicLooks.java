package dev.leadwright.intake.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The looks at one topic, one after the other on a thread of their own that sleeps until the next is due. */
final class TopicLooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicLooks.class);

    private final EventLook look;
    private final Clock clock;
    private final LookPlan plan = new LookPlan();
    private final ScheduledExecutorService thread;
    private @Nullable Future<?> next;

    TopicLooks(EventLook look, Clock clock) {
        this.look = look;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("event-looks-" + look.topic()).factory());
    }

    /** Something happened; a look follows. */
    synchronized void plan() {
        plan.add(clock.instant());
        sleepUntilNext();
    }

    private void lookIfDue() {
        try {
            if (isDue()) {
                look.look();
            }
        } catch (RuntimeException failure) {
            log.warn("A look because of an event failed; the regular look finds the same", failure);
        } finally {
            sleepUntilNext();
        }
    }

    private synchronized boolean isDue() {
        return plan.take(clock.instant());
    }

    private synchronized void sleepUntilNext() {
        if (next != null) {
            next.cancel(false);
        }
        if (!thread.isShutdown()) {
            plan.next()
                    .ifPresent(due -> next = thread.schedule(this::lookIfDue, millisUntil(due), TimeUnit.MILLISECONDS));
        }
    }

    /** Rounded up: a thread that wakes too early would find nothing due. */
    private long millisUntil(Instant due) {
        return Math.max(0, Duration.between(clock.instant(), due).toMillis() + 1);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
