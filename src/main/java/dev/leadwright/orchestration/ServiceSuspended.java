package dev.leadwright.orchestration;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service is known to be out; nothing was done. The run ends here and is begun again later, without a failure being
 * counted, so agents let it pass.
 */
public final class ServiceSuspended extends TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ServiceSuspended(String message, @Nullable Throwable cause, Duration retryAfter) {
        super(message, cause, Optional.of(retryAfter));
    }
}
