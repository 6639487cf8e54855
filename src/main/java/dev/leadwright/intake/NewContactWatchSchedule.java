package dev.leadwright.intake;

import dev.leadwright.intake.webhook.EventLook;
import dev.leadwright.intake.webhook.Topic;
import dev.leadwright.orchestration.OrchestrationSettings;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for new contacts now and then and because of events, on nodes that work tasks. A look that fails is only late:
 * the next one finds the same.
 */
@Component
class NewContactWatchSchedule implements SmartLifecycle, EventLook {

    private static final Logger log = LoggerFactory.getLogger(NewContactWatchSchedule.class);

    private final NewContactWatch watch;
    private final IntakeSettings settings;
    private final boolean wanted;
    private @Nullable ScheduledExecutorService thread;

    NewContactWatchSchedule(NewContactWatch watch, IntakeSettings settings, OrchestrationSettings orchestration) {
        this.watch = watch;
        this.settings = settings;
        this.wanted = orchestration.enabled() && settings.watchNewContacts();
    }

    @Override
    public synchronized void start() {
        if (wanted && thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("new-contact-watch").factory());
            long millis = settings.watchInterval().toMillis();
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

    @Override
    public Topic topic() {
        return Topic.NEW_CONTACTS;
    }

    @Override
    public void look() {
        if (!wanted) {
            return;
        }
        try {
            int noticed = watch.look();
            if (noticed > 0) {
                log.info("Noticed {} new contacts", noticed);
            }
        } catch (RuntimeException failure) {
            log.warn("The look for new contacts failed and is repeated in {}", settings.watchInterval(), failure);
        }
    }
}
