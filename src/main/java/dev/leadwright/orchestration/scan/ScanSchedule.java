package dev.leadwright.orchestration.scan;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.run.CrmLimit;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Scans at every interval. Each node does; the lease lets one of them through. */
@Component
class ScanSchedule implements SmartLifecycle {
    private static final String FAILED = "scan-failed";
    private static final Logger LOG = LoggerFactory.getLogger(ScanSchedule.class);

    private final TaskMonitor monitor;
    private final OrchestrationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private @Nullable ScheduledExecutorService timer;
    private @Nullable Future<?> scans;

    ScanSchedule(TaskMonitor monitor, OrchestrationSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.monitor = monitor;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (!settings.enabled() || timer != null) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("scan").factory());
        scans = timer.scheduleWithFixedDelay(
                this::scan, 0, settings.scanInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void scan() {
        try {
            if (monitor.scanNow() instanceof ScanReport.Complete) {
                events.publishEvent(new Recovered(FAILED, "The CRM can be scanned for tasks again"));
                events.publishEvent(CrmLimit.isOver());
            }
        } catch (CrmException.Suspended out) {
            LOG.info("No scan; the next one is in {}: {}", settings.scanInterval(), out.getMessage());
        } catch (CrmException failure) {
            LOG.warn("The scan failed; the next one is in {}: {}", settings.scanInterval(), failure.getMessage());
            findNotice(failure).ifPresent(events::publishEvent);
        } catch (RuntimeException failure) {
            // A schedule that throws would never run again.
            LOG.error("The scan failed; the next one is in {}", settings.scanInterval(), failure);
        }
    }

    private Optional<Notice> findNotice(CrmException failure) {
        if (failure instanceof CrmException.Throttled refused) {
            return CrmLimit.findNotice(refused, clock.instant().plus(refused.retryAfter()));
        }
        return Optional.of(new Notice(
                Notice.Severity.WARNING,
                Notice.Audience.OPERATOR,
                FAILED,
                "The CRM could not be scanned for tasks",
                failure.getMessage() + " The scan is repeated every "
                        + settings.scanInterval().toSeconds() + " s.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
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
        return scans != null && !scans.isDone();
    }

    /** Last to start, first to stop: what takes on work, before those who work. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
