package dev.leadwright.dashboard.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node. */
@Component
@ConditionalOnWebApplication
class LiveUpdates implements SmartLifecycle {
    /** Then the browser asks again, and must still have its session. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("dashboard-page-", 0).factory());
    private volatile boolean running;

    SseEmitter open() {
        var emitter = new SseEmitter(LONGEST_STREAM.toMillis());
        if (!running) {
            emitter.complete();
            return emitter;
        }
        var page = new LivePage(emitter);
        pages.add(page);
        threads.execute(() -> {
            try {
                page.run();
            } finally {
                pages.remove(page);
            }
        });
        return emitter;
    }

    /** Something that pages show has changed. */
    void changed() {
        pages.forEach(LivePage::changed);
    }

    boolean watched() {
        return !pages.isEmpty();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams: a web server that shuts down gracefully would wait for them. */
    @Override
    public void stop() {
        running = false;
        pages.forEach(LivePage::end);
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
