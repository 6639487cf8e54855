package dev.leadwright.hubspot.limits;

import dev.leadwright.crm.Urgency;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets calls through as HubSpot's limits allow, urgent ones first. What HubSpot says counts more than what is
 * configured: a smaller limit is kept to, and a refusal shuts the limit for every node until it is over.
 */
public final class Governor {
    private static final Logger log = LoggerFactory.getLogger(Governor.class);

    /** HubSpot's window lets go of a twentieth of its calls in this share of its period. */
    private static final int BREATH = 20;

    private final Ledger ledger;
    private final Clock clock;
    private final Semaphore places;
    private final Gate placesGate;
    private final Map<Limit, Gate> gates = new EnumMap<>(Limit.class);
    private volatile Quotas quotas;

    /** @param mostInFlight calls of this process that wait for their answers at the same time */
    public Governor(Quotas quotas, int mostInFlight, Ledger ledger, Clock clock, Waiting waiting) {
        this.quotas = quotas;
        this.ledger = ledger;
        this.clock = clock;
        places = new Semaphore(mostInFlight);
        placesGate = new Gate(
                () -> {
                    places.acquire();
                    return Duration.ZERO;
                },
                waiting);
        for (Limit limit : Limit.values()) {
            gates.put(limit, new Gate(new Meter(limit, () -> this.quotas.of(limit), ledger, clock), waiting));
        }
    }

    /**
     * Waits for the right to make a call that counts against these limits.
     *
     * @param urgency of the call, asked again while it waits
     * @throws LimitReached where the wait would be longer than 15 seconds
     */
    public Turn take(List<Limit> limits, Supplier<Urgency> urgency) throws InterruptedException, LimitReached {
        // The place first: what a limit permits must be used at once.
        placesGate.pass(urgency);
        boolean passed = false;
        try {
            for (Limit limit : limits) {
                Objects.requireNonNull(gates.get(limit)).pass(urgency);
            }
            passed = true;
            return new Turn(places::release);
        } finally {
            if (!passed) {
                places.release();
            }
        }
    }

    /**
     * Takes in what an answer says about the limits.
     *
     * @param midnight when the account's day ends
     */
    public void heard(HttpHeaders answer, Supplier<Instant> midnight) {
        RateHeaders headers = RateHeaders.of(answer);
        headers.max().ifPresent(this::keepTo);
        if (headers.remaining().orElse(1) == 0 && quotas.calls() > 0) {
            shut(
                    Limit.CALLS,
                    Limit.CALLS.period().dividedBy(BREATH),
                    "HubSpot says that no call is left in these ten seconds.");
        }
        if (headers.dailyRemaining().orElse(Integer.MAX_VALUE) <= quotas.dailyReserve()) {
            Instant until = midnight.get();
            shut(
                    Limit.ACCOUNT,
                    Duration.between(clock.instant(), until),
                    "HubSpot's daily limit is used up" + (quotas.dailyReserve() > 0 ? " but for the reserve" : "")
                            + "; the day ends at " + until + ".");
        }
    }

    /** Lets nothing through against this limit for so long, on any node. */
    public void shut(Limit limit, Duration wait, String why) {
        ledger.pause(new Pause(limit, clock.instant().plus(wait), why));
    }

    /** Calls that wait for this limit now. */
    int waiting(Limit limit) {
        return Objects.requireNonNull(gates.get(limit)).waiting();
    }

    private void keepTo(int permitted) {
        Quotas before = quotas;
        if (permitted > 0 && permitted < before.calls()) {
            quotas = before.atMost(permitted);
            log.warn(
                    "HubSpot permits {} calls in ten seconds, not {} as configured; keeping to that",
                    permitted,
                    before.calls());
        }
    }
}
