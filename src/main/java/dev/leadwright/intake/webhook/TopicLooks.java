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

/** The looks at one topic, one after the other on a thread of their own, which sleeps while none is planned. */
final class TopicLooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicLooks.class);

    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

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
    synchronized void planAfter(Instant event) {
        plan.add(event);
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
            plan.next().ifPresent(due -> next = thread.schedule(this::lookIfDue, napUntil(due), TimeUnit.MILLISECONDS));
        }
    }

    /** Milliseconds, rounded up. Never more than a second: a clock may be set, a machine may have slept. */
    private long napUntil(Instant due) {
        long millis = Duration.between(clock.instant(), due).toMillis() + 1;
        return Math.clamp(millis, 0, LONGEST_NAP.toMillis());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
