package dev.leadwright.hubspot;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one process inside HubSpot's limits by letting calls wait for their turn. Searches have a limit of their own and
 * do not count against the other one.
 */
final class Pacing {
    /** A twentieth of a limit may be used at once. */
    private static final int BURST_SHARE = 20;

    private final Optional<Bucket> calls;
    private final Optional<Bucket> searches;

    Pacing(HubspotSettings settings) {
        calls = bucket(settings.callsPerTenSeconds(), Duration.ofSeconds(10));
        searches = bucket(settings.searchesPerSecond(), Duration.ofSeconds(1));
    }

    void await(Call.Kind kind) throws InterruptedException {
        Optional<Bucket> bucket = kind == Call.Kind.SEARCH ? searches : calls;
        if (bucket.isPresent()) {
            bucket.get().asBlocking().consume(1, BlockingStrategy.PARKING);
        }
    }

    /**
     * HubSpot counts in any window of the period, wherever it begins. A full bucket that is emptied at once and refilled
     * during the window would let through its capacity and the refill, so the two together make up the limit.
     */
    private static Optional<Bucket> bucket(int limit, Duration period) {
        if (limit == 0) {
            return Optional.empty();
        }
        int burst = Math.max(1, limit / BURST_SHARE);
        return Optional.of(Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(limit - burst, period)
                        .build())
                .build());
    }
}
