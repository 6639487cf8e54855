package dev.leadwright.dashboard.live;

import dev.leadwright.alerts.Alerts;
import dev.leadwright.crm.CrmException;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notices what other nodes did, by comparing counts every few seconds while somebody watches. */
@Component
@ConditionalOnWebApplication
class RemoteChanges implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RemoteChanges.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final LiveUpdates updates;
    private final WorkQueue queue;
    private final Timeline timeline;
    private final Alerts alerts;
    private final SentMail mails;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("dashboard-changes").factory());
    private volatile boolean running;
    private List<Object> last = List.of();

    RemoteChanges(LiveUpdates updates, WorkQueue queue, Timeline timeline, Alerts alerts, SentMail mails) {
        this.updates = updates;
        this.queue = queue;
        this.timeline = timeline;
        this.alerts = alerts;
        this.mails = mails;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::compareIfWatched, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void compareIfWatched() {
        try {
            if (updates.watched()) {
                compare();
            }
        } catch (DataAccessException | CrmException e) {
            log.debug("Could not look for changes of other nodes; tried again in {}", EVERY, e);
        }
    }

    private void compare() {
        List<Object> now = List.of(queue.listCounts(), alerts.countOpen(), mails.counts(), timeline.listLatest(1));
        if (!now.equals(last)) {
            last = now;
            updates.changed();
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
