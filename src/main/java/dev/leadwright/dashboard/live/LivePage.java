package dev.leadwright.dashboard.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Runs on a virtual thread of its own, so that a slow browser holds nobody else up. Changes that come
 * while it sends or rests are one change: a page is told at most twice a second.
 */
final class LivePage implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(LivePage.class);
    private static final Duration REST = Duration.ofMillis(500);
    /** Something is sent at least so often: only a failed send shows that a browser has gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEmitter emitter;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean open = true;

    LivePage(SseEmitter emitter) {
        this.emitter = emitter;
        emitter.onCompletion(this::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> close());
    }

    void changed() {
        changes.release();
    }

    /** Ends the stream; the browser asks for a new one by itself. */
    void end() {
        close();
        emitter.complete();
    }

    private void close() {
        open = false;
        changes.release();
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().comment("connected").reconnectTime(1000));
            while (open) {
                boolean changed = changes.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
                if (open) {
                    emitter.send(changed ? SseEmitter.event().name("changed").data("") : heartbeat());
                    Thread.sleep(REST);
                }
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("A page was closed; its browser asks again if it is still there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private static SseEmitter.SseEventBuilder heartbeat() {
        return SseEmitter.event().comment("");
    }
}
