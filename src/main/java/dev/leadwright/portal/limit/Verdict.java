package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalLimits.Policy;
import java.time.Duration;

/** What the limits say to a request. */
sealed interface Verdict {

    Standing standing();

    /** It is answered. */
    record Admitted(Standing standing) implements Verdict {}

    /**
     * It is answered with 429.
     *
     * @param untilRoom how long until it would be let through
     */
    record Refused(Policy policy, Duration untilRoom, Standing standing) implements Verdict {}

    /** How much is left, this request counted. */
    record Standing(int callsLeft, long dailyLeft) {}
}
