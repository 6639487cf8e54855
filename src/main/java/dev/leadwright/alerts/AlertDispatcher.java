package dev.leadwright.alerts;

import dev.leadwright.orchestration.OrchestrationSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that alerts are told: right after they were raised here, and every few seconds for what other nodes raised
 * and what is due again. Each channel has a thread of its own, so that one that is down holds up no other, and no work.
 */
@Component
class AlertDispatcher implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(AlertDispatcher.class);

    private final List<Channel> channels;
    private final AlertDispatch dispatch;
    private final OrchestrationSettings settings;
    private @Nullable ScheduledExecutorService timer;

    AlertDispatcher(List<Channel> channels, AlertDispatch dispatch, OrchestrationSettings settings) {
        this.channels = List.copyOf(channels);
        this.dispatch = dispatch;
        this.settings = settings;
    }

    /** On nodes that work; a command that ends leaves its alerts to them. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    public synchronized void start() {
        if (!settings.enabled() || timer != null) {
            return;
        }
        var threads = new ScheduledThreadPoolExecutor(
                channels.size(), Thread.ofVirtual().name("alerts-", 0).factory());
        channels.forEach(channel -> threads.scheduleWithFixedDelay(
                () -> tell(channel), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS));
        timer = threads;
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(AlertRaised raised) {
        ScheduledExecutorService running = timer;
        if (running != null && raised.first()) {
            channels.forEach(channel -> running.execute(() -> tell(channel)));
        }
    }

    private void tell(Channel channel) {
        try {
            dispatch.tellAllDue(channel);
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Alerts could not be looked for, tried again in {}: {}", EVERY, failure.getMessage());
        } catch (RuntimeException failure) {
            // A schedule that throws would never run again.
            log.error("Telling alerts by {} failed, tried again in {}", channel.kind(), EVERY, failure);
        }
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
