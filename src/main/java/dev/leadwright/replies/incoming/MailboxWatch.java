package dev.leadwright.replies.incoming;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.cluster.LeaseAttempt;
import dev.leadwright.orchestration.cluster.LeaseLost;
import dev.leadwright.orchestration.cluster.Leases;
import dev.leadwright.replies.IncomingMailMonitor;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.replies.mailbox.MailboxUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for mail that came in, again and again, on one node at a time. A mailbox that cannot be read is asked less and less
 * often, up to every five minutes; people are told once it has been so for a while.
 */
@Component
class MailboxWatch implements IncomingMailMonitor, SmartLifecycle {
    private static final String LEASE = "replies";
    private static final String OUT = "mailbox-unreadable";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int TOLD_AFTER = 4;
    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private final Leases leases;
    private final MailboxReader reader;
    private final CrmReplies crm;
    private final IncomingDesk desk;
    private final RepliesSettings settings;
    private final OrchestrationSettings orchestration;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private int failures;
    private Instant notBefore = Instant.EPOCH;
    private @Nullable ScheduledExecutorService timer;

    MailboxWatch(
            Leases leases,
            MailboxReader reader,
            CrmReplies crm,
            IncomingDesk desk,
            RepliesSettings settings,
            OrchestrationSettings orchestration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leases = leases;
        this.reader = reader;
        this.crm = crm;
        this.desk = desk;
        this.settings = settings;
        this.orchestration = orchestration;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void lookNow() {
        if (leases.tryAcquire(LEASE) instanceof LeaseAttempt.Acquired(Lease lease)) {
            try (lease) {
                each(() -> readMailbox(lease), crm::look, desk::workOff);
            } catch (LeaseLost lost) {
                log.info("Another node reads the mailbox now");
            }
        }
    }

    /** One that fails does not keep the others from being done; then it is told. */
    private static void each(Runnable... steps) {
        RuntimeException failed = null;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (LeaseLost lost) {
                throw lost;
            } catch (RuntimeException | StackOverflowError failure) {
                if (failed == null) {
                    failed = failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
                } else {
                    failed.addSuppressed(failure);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void readMailbox(Lease lease) {
        if (!reader.hasMailbox() || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            reader.read(lease);
            if (failures > 0) {
                failures = 0;
                events.publishEvent(new Recovered(OUT, "The mailbox for replies can be read again"));
            }
        } catch (MailboxUnavailable e) {
            failures++;
            Duration wait = min(settings.lookEvery().multipliedBy(1L << Math.min(failures - 1, 10)), LONGEST_WAIT);
            notBefore = clock.instant().plus(wait);
            log.warn("{} It is tried again in {}.", e.getMessage(), wait);
            if (failures == TOLD_AFTER) {
                events.publishEvent(notice(String.valueOf(e.getMessage())));
            }
        }
    }

    private static Notice notice(String reason) {
        return new Notice(
                Severity.URGENT,
                Audience.OPERATOR,
                OUT,
                "The mailbox for replies cannot be read",
                reason
                        + " Until then nobody notices replies and bounces, and follow-up mails go on. ./leadwright doctor"
                        + " tries the log-in.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    public synchronized void start() {
        if (!orchestration.enabled() || timer != null) {
            return;
        }
        var threads = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("replies").factory());
        long every = settings.lookEvery().toMillis();
        threads.scheduleWithFixedDelay(goingOn(this::lookNow, settings), every, every, TimeUnit.MILLISECONDS);
        timer = threads;
    }

    /** A look that never throws: a schedule that throws would never run again, on any node that meets the same mail. */
    static Runnable goingOn(Runnable look, RepliesSettings settings) {
        return () -> {
            try {
                look.run();
            } catch (CrmException failure) {
                log.info("Incoming mail waits for the CRM: {}", failure.getMessage());
            } catch (RuntimeException failure) {
                log.warn("The look for incoming mail failed and is repeated in {}", settings.lookEvery(), failure);
            } catch (Error failure) {
                log.error("The look for incoming mail broke and is repeated in {}", settings.lookEvery(), failure);
            }
        };
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
