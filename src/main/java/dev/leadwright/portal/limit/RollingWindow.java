package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalUsage.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * At most so many requests in any stretch of time of this length. It keeps the arrival of each: a bucket that refills
 * would let twice as many through around a refill, and HubSpot does not.
 */
final class RollingWindow {

    private final int limit;
    private final Duration length;
    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long admitted;
    private long refused;

    RollingWindow(int limit, Duration length) {
        this.limit = limit;
        this.length = length;
    }

    int limit() {
        return limit;
    }

    Duration length() {
        return length;
    }

    int remaining(Instant now) {
        while (!arrivals.isEmpty() && !arrivals.getFirst().plus(length).isAfter(now)) {
            arrivals.removeFirst();
        }
        return limit - arrivals.size();
    }

    void admit(Instant now) {
        if (first == null) {
            first = now;
        }
        last = now;
        arrivals.addLast(now);
        admitted++;
    }

    /** Counts a refusal and tells how long it takes until there is room. */
    Duration refuse(Instant now) {
        refused++;
        return Duration.between(now, arrivals.getFirst().plus(length));
    }

    Use use() {
        if (first == null || last == null) {
            return new Use(admitted, refused, 0);
        }
        Duration span = Duration.between(first, last);
        return new Use(admitted, refused, limit * Math.max(1, span.toNanos() / (double) length.toNanos()));
    }
}
