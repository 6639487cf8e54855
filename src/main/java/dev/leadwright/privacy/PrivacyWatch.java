package dev.leadwright.privacy;

import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.cluster.LeaseAttempt;
import dev.leadwright.orchestration.cluster.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with erasures that were begun and not ended, each minute, and clears away what is too old, each day; on one node. */
@Component
class PrivacyWatch implements SmartLifecycle {
    private static final String LEASE = "privacy";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration CLEAN_UP_EVERY = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(PrivacyWatch.class);

    private final Eraser eraser;
    private final Retention retention;
    private final Leases leases;
    private final OrchestrationSettings orchestration;
    private final Clock clock;
    private Instant cleanUpAt = Instant.EPOCH;
    private @Nullable ScheduledExecutorService timer;

    PrivacyWatch(Eraser eraser, Retention retention, Leases leases, OrchestrationSettings orchestration, Clock clock) {
        this.eraser = eraser;
        this.retention = retention;
        this.leases = leases;
        this.orchestration = orchestration;
        this.clock = clock;
    }

    void look() {
        if (leases.tryAcquire(LEASE) instanceof LeaseAttempt.Acquired(Lease lease)) {
            try (lease) {
                eraser.goOnWithAll();
                cleanUpIfDue();
            }
        }
    }

    private void cleanUpIfDue() {
        if (!clock.instant().isBefore(cleanUpAt)) {
            retention.cleanUp();
            cleanUpAt = clock.instant().plus(CLEAN_UP_EVERY);
        }
    }

    private void lookOrGoOn() {
        try {
            look();
        } catch (RuntimeException failure) {
            // A schedule that throws would never run again.
            log.warn("The look after personal data failed and is repeated in a minute", failure);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    public synchronized void start() {
        if (!orchestration.enabled() || timer != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("privacy").factory());
        started.scheduleWithFixedDelay(this::lookOrGoOn, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
