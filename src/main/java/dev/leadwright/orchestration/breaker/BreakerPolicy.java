package dev.leadwright.orchestration.breaker;

import dev.leadwright.orchestration.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;

/** When a service is taken to be out: half of at least {@code calls} calls within {@code window} failed. */
record BreakerPolicy(Duration window, int calls) {
    /** A slow service is not out, and each has time limits of its own. */
    private static final Duration NEVER_TOO_SLOW = Duration.ofDays(1);

    /** A single task fails four times in a row; that alone never looks like an outage. */
    static BreakerPolicy of(Service service) {
        return switch (service) {
            case CRM -> new BreakerPolicy(Duration.ofSeconds(60), 10);
            // Far fewer calls go to these: within a minute there would never be enough to tell.
            case ANALYST -> new BreakerPolicy(Duration.ofMinutes(5), 5);
            case MAIL -> new BreakerPolicy(Duration.ofMinutes(10), 5);
        };
    }

    /** @param rest how long a service that is out is left alone */
    CircuitBreakerConfig config(Duration rest, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindow((int) window.toSeconds(), calls, SlidingWindowType.TIME_BASED)
                // The library goes on only after this time; ours begins with it.
                .waitDurationInOpenState(rest.minusMillis(1))
                // One call decides: of several, those that failed would outvote the first that succeeds.
                .permittedNumberOfCallsInHalfOpenState(1)
                .slowCallDurationThreshold(NEVER_TOO_SLOW)
                .clock(clock)
                .build();
    }
}
