package dev.leadwright.portal;

import dev.leadwright.portal.PortalLimits.Policy;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong with a request. */
public sealed interface Fault {

    /**
     * Nothing is done, and the answer is an error.
     *
     * @param status 400 to 599; HubSpot is known for 423 (locked), 477 (migration), 500, 502, 503, 504, 521, 523, 524
     * @param retryAfter what the header {@code Retry-After} says, in seconds
     */
    record Refused(int status, Optional<Duration> retryAfter) implements Fault {
        public Refused {
            requireError(status);
        }

        public Refused(int status) {
            this(status, Optional.empty());
        }
    }

    /** Nothing is done, and the answer is the 429 of a limit that may not be reached at all: another app's doing. */
    record Throttled(Policy policy) implements Fault {}

    /** Nothing is done, and the connection is cut. */
    record CutBefore() implements Fault {}

    /** All is done, and the connection is cut before the answer. */
    record CutAfter() implements Fault {}

    /** All is done, and the connection is cut in the middle of the answer. */
    record CutWithin() implements Fault {}

    /** All is done, and the answer is an error nevertheless: a gateway that lost patience. */
    record FailedAfter(int status) implements Fault {
        public FailedAfter {
            requireError(status);
        }
    }

    /** All is done, and the answer has the right status, but is half a JSON text. */
    record Garbled() implements Fault {}

    /** All is done, later. */
    record Slow(Duration by) implements Fault {
        public Slow {
            if (by.isNegative()) {
                throw new IllegalArgumentException("A fault cannot make a request slower by " + by + ".");
            }
        }
    }

    private static void requireError(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(
                    "A fault answers with a status between 400 and 599, not with " + status + ".");
        }
    }
}
