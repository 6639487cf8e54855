package dev.leadwright.intake.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When to look because of events: soon, and again when the CRM's search has caught up, since a look right after an event
 * may not find yet what it tells of. Looks of many events fall together, and looks keep a distance, however many events
 * come in.
 */
final class LookPlan {

    /** HubSpot's search shows a change after moments; reports speak of up to half a minute. */
    private static final List<Duration> AFTER_EVENT =
            List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(60));

    /** So long a look waits for further events, so that it is one for all of them. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private static final Duration DISTANCE = Duration.ofSeconds(5);

    private final TreeSet<Instant> looks = new TreeSet<>();
    private Instant notBefore = Instant.EPOCH;

    /** Something happened. */
    void add(Instant event) {
        AFTER_EVENT.forEach(after -> addLook(event.plus(after)));
    }

    private void addLook(Instant earliest) {
        Instant latest = max(earliest.plus(GATHERING), notBefore);
        Instant next = looks.ceiling(earliest);
        if (next == null || next.isAfter(latest)) {
            looks.add(latest);
        }
    }

    /** When the next look is due; empty if none is. */
    Optional<Instant> next() {
        return looks.isEmpty() ? Optional.empty() : Optional.of(max(looks.getFirst(), notBefore));
    }

    /** Whether a look is due now. If so it counts as begun. */
    boolean take(Instant now) {
        if (next().filter(due -> !due.isAfter(now)).isEmpty()) {
            return false;
        }
        looks.headSet(now, true).clear();
        notBefore = now.plus(DISTANCE);
        return true;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
