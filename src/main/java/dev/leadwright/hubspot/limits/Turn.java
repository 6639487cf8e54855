package dev.leadwright.hubspot.limits;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to make one call, now. Closed when its answer has come, so that the next call can go. */
public final class Turn implements AutoCloseable {
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();

    Turn(Runnable onEnd) {
        this.onEnd = onEnd;
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            onEnd.run();
        }
    }
}
