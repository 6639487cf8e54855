package dev.leadwright.web.fetch;

import java.time.Duration;

/** The moment at which the time for a site is used up, on the monotonic clock. */
public record Deadline(long nanoTime) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    public boolean passed() {
        return remaining().isZero();
    }
}
