package dev.leadwright.portal;

import dev.leadwright.portal.PortalLimits.Policy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How a portal's limits were used since its start; all zero where it has none. Faults are not counted here. */
public record PortalUsage(Map<Policy, Use> byPolicy) {

    /**
     * How one limit was used.
     *
     * @param admitted requests it let through
     * @param refused requests it answered with 429
     * @param permitted how many it would have let through, had they come evenly, from the first it admitted to the last,
     *     and at least a whole window's; for the daily limit, a day's
     */
    public record Use(long admitted, long refused, double permitted) {

        static final Use NONE = new Use(0, 0, 0);

        /** The admitted as a share of the permitted; more than 1 for a burst after silence, 0 where nothing was. */
        public double share() {
            return permitted == 0 ? 0 : admitted / permitted;
        }
    }

    public PortalUsage {
        Map<Policy, Use> all = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            all.put(policy, byPolicy.getOrDefault(policy, Use.NONE));
        }
        byPolicy = Map.copyOf(all);
    }

    public Use of(Policy policy) {
        return Objects.requireNonNull(byPolicy.get(policy));
    }

    /** How many requests were answered with 429. */
    public long refused() {
        return byPolicy.values().stream().mapToLong(Use::refused).sum();
    }
}
