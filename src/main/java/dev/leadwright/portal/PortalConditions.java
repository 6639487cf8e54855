package dev.leadwright.portal;

import java.time.Duration;
import java.util.Optional;

/**
 * What makes a portal less than ideal: HubSpot's limits, the lag of its search, the way to it, and what goes wrong. Begin
 * with {@link #ideal} and change what differs.
 *
 * @param limits how many requests are answered; empty: all
 * @param searchLag how old what a search sees is; reads by id and associations are never behind
 * @param latency what every request takes longer
 * @param faults what goes wrong from the start; {@link Portal#faults} changes it while the portal runs
 */
public record PortalConditions(Optional<PortalLimits> limits, Duration searchLag, Duration latency, FaultPlan faults) {

    public PortalConditions {
        requireNotNegative("search lag", searchLag);
        requireNotNegative("latency", latency);
    }

    /** No limits, no lag, no latency, no faults. */
    public static PortalConditions ideal() {
        return new PortalConditions(Optional.empty(), Duration.ZERO, Duration.ZERO, FaultPlan.none());
    }

    public PortalConditions withLimits(PortalLimits newLimits) {
        return new PortalConditions(Optional.of(newLimits), searchLag, latency, faults);
    }

    public PortalConditions withSearchLag(Duration newSearchLag) {
        return new PortalConditions(limits, newSearchLag, latency, faults);
    }

    public PortalConditions withLatency(Duration newLatency) {
        return new PortalConditions(limits, searchLag, newLatency, faults);
    }

    public PortalConditions withFaults(FaultPlan newFaults) {
        return new PortalConditions(limits, searchLag, latency, newFaults);
    }

    private static void requireNotNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The portal's %s must not be negative, but was %s.".formatted(what, duration));
        }
    }
}
