package dev.leadwright.hubspot.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Lets through what one limit permits. */
final class Meter implements Gate.Rule {
    /** A call waits for no pause that is longer: then its task does, and others use the thread. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    /** This share of a limit may be used at once. */
    private static final int BURST_SHARE = 40;

    /** This share of a limit is left unused, because calls do not reach HubSpot as evenly as they leave. */
    private static final int SPARE_SHARE = 15;

    private final Limit limit;
    private final IntSupplier quota;
    private final Ledger ledger;
    private final Clock clock;
    private @Nullable Bucket bucket;
    private int bucketsQuota;

    Meter(Limit limit, IntSupplier quota, Ledger ledger, Clock clock) {
        this.limit = limit;
        this.quota = quota;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asked by one thread at a time. */
    @Override
    public Duration tryPass() throws LimitReached {
        Optional<Pause> pause = ledger.findPause(limit);
        if (pause.isPresent()) {
            Duration left = Duration.between(clock.instant(), pause.get().until());
            if (left.compareTo(LONGEST_WAIT) > 0) {
                throw new LimitReached(pause.get(), left);
            }
            if (left.isPositive()) {
                return left;
            }
        }
        int calls = quota.getAsInt();
        return calls == 0 ? Duration.ZERO : tryConsume(bucket(calls));
    }

    private static Duration tryConsume(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        // By a rounding error the bucket may ask for no wait at all.
        Duration asked = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return asked.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : asked;
    }

    private Bucket bucket(int calls) {
        Bucket open = bucket;
        if (open == null || calls != bucketsQuota) {
            open = ledger.open(limit, configuration(calls, limit.period()));
            bucket = open;
            bucketsQuota = calls;
        }
        return open;
    }

    /**
     * HubSpot counts in any window of the period, wherever it begins. A full bucket that is emptied at once and refilled
     * during the window lets through its capacity and the refill, so the two together stay within the limit.
     */
    private static BucketConfiguration configuration(int calls, Duration period) {
        int burst = Math.max(1, calls / BURST_SHARE);
        int refill = calls - Math.max(burst, calls / SPARE_SHARE);
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(refill, period)
                        .build())
                .build();
    }
}
