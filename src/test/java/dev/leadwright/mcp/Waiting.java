package dev.leadwright.mcp;

import java.util.concurrent.CountDownLatch;

/** Waits inside a scripted CRM. */
final class Waiting {

    private Waiting() {}

    /** Never answers normally if interrupted first. */
    static Object on(CountDownLatch latch) {
        try {
            latch.await();
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stopped);
        }
    }
}
