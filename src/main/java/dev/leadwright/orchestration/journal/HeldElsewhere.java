package dev.leadwright.orchestration.journal;

import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Duration;
import java.util.Optional;

/** Somebody else is doing the effect right now, or nobody can tell yet whether it was done. Waiting is no failure. */
public final class HeldElsewhere extends TemporaryFailure {
    private static final long serialVersionUID = 1L;

    HeldElsewhere(String message, Duration retryAfter) {
        super(message, null, Optional.of(retryAfter));
    }
}
