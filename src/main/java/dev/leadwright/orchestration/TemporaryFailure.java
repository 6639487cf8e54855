package dev.leadwright.orchestration;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something outside failed for the moment; nothing was done, and it may be tried again. */
public class TemporaryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration retryAfter;

    public TemporaryFailure(String message, @Nullable Throwable cause) {
        this(message, cause, Optional.empty());
    }

    /** @param retryAfter how long to wait at least, where the other side said so */
    public TemporaryFailure(String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter.orElse(null);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
