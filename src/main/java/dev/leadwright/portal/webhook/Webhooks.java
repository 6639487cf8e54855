package dev.leadwright.portal.webhook;

import dev.leadwright.portal.PortalWebhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox, at least once and in no certain order, on a thread of its own: no request to the portal
 * waits for it or fails with it.
 */
@Component
public class Webhooks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final int BATCH = 100;
    private static final int RETRIES = 10;

    /** Retries become due without anybody waking us. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final SubscriptionStore subscriptions;
    private final Outbox outbox;
    private final EventJson json;
    private final Clock clock;
    private final Post post = new Post();
    private final Semaphore awake = new Semaphore(0);
    private volatile @Nullable PortalWebhook webhook;
    private @Nullable Thread sender;

    Webhooks(SubscriptionStore subscriptions, Outbox outbox, EventJson json, Clock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        subscriptions.replaceAll(List.of()); // nobody listens to a portal that was just started
    }

    /** Tells this target from now on, and of what was not told yet. */
    public synchronized void sendTo(PortalWebhook newWebhook) {
        subscriptions.replaceAll(newWebhook.subscriptions());
        webhook = newWebhook;
        if (sender == null) {
            sender = Thread.ofVirtual().name("webhooks").start(this::run);
        }
    }

    @Override
    public synchronized void destroy() throws InterruptedException {
        if (sender != null) {
            sender.interrupt();
            sender.join(LONGEST_SLEEP);
        }
    }

    /** Something may have been written into the outbox. */
    public void wake() {
        awake.release();
    }

    private void run() {
        try {
            while (true) {
                sendDueIfPossible();
                awake.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS);
                awake.drainPermits();
            }
        } catch (InterruptedException end) {
            log.debug("No more webhooks are sent; what is in the outbox waits for the next start");
        }
    }

    private void sendDueIfPossible() throws InterruptedException {
        try {
            sendDue();
        } catch (RuntimeException failure) {
            // A thread that throws would never send again.
            log.warn("The outbox cannot be sent; tried again in {}", LONGEST_SLEEP, failure);
        }
    }

    private void sendDue() throws InterruptedException {
        List<Outbox.Event> due = outbox.listDue(clock.instant(), BATCH);
        while (!due.isEmpty()) {
            send(due);
            due = outbox.listDue(clock.instant(), BATCH);
        }
    }

    private void send(List<Outbox.Event> events) throws InterruptedException {
        PortalWebhook target = Objects.requireNonNull(webhook);
        if (post.isTaken(target, json.write(events), clock.instant())) {
            outbox.remove(events);
            return;
        }
        List<Outbox.Event> givenUp =
                events.stream().filter(event -> event.attempts() >= RETRIES).toList();
        if (!givenUp.isEmpty()) {
            log.warn("{} events were sent {} times in vain and are given up", givenUp.size(), RETRIES + 1);
            outbox.remove(givenUp);
        }
        Instant now = clock.instant();
        events.stream()
                .filter(event -> event.attempts() < RETRIES)
                .forEach(event ->
                        outbox.postpone(event, now.plus(target.firstRetry().multipliedBy(1L << event.attempts()))));
    }
}
