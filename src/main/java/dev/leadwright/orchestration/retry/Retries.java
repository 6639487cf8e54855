package dev.leadwright.orchestration.retry;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.orchestration.breaker.Breaker;
import dev.leadwright.orchestration.breaker.Breakers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The retries of sequence 5: three, after 2, 4 and 8 seconds and up to a quarter more, so that those who failed together
 * do not come back together; after a refusal for the rate at least as long as the other side asked for. Written here
 * because the libraries' policies do not let the failure say how long to wait.
 */
@Component
public class Retries {
    /** Whoever asks for more patience than this is not waited for by a running task; the task itself waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final OrchestrationSettings settings;
    private final Breakers breakers;
    private final MeterRegistry meters;

    Retries(OrchestrationSettings settings, Breakers breakers, MeterRegistry meters) {
        this.settings = settings;
        this.breakers = breakers;
        this.meters = meters;
    }

    /** Repeats the operation while it fails for the moment; throws what the last try threw. */
    public <T> T call(String what, Supplier<T> operation) {
        return call(what, _ -> operation.get());
    }

    /** @param operation is given how many retries came before */
    <T> T call(String what, IntFunction<T> operation) {
        for (int retry = 0; ; retry++) {
            try {
                T result = operation.apply(retry);
                if (retry > 0) {
                    LOG.info("Recovered: {} succeeded at retry {}", what, retry);
                }
                return result;
            } catch (CrmException | TemporaryFailure failure) {
                if (!isWorthARetry(failure, retry)) {
                    throw failure;
                }
                waitBeforeRetry(what, retry, failure);
            }
        }
    }

    /** Whether this failure, after so many retries, is to be followed by another. */
    public boolean isWorthARetry(RuntimeException failure, int retriesSoFar) {
        return isTemporary(failure)
                && isLeft(retriesSoFar)
                && askedToWait(failure)
                        .filter(wait -> wait.compareTo(PATIENCE) > 0)
                        .isEmpty();
    }

    /** Whether another try follows this one, and none came before it. */
    boolean isFirstOfSeveral(int retriesSoFar) {
        return retriesSoFar == 0 && isLeft(0);
    }

    /** Whether there is another retry after so many. */
    public boolean isLeft(int retriesSoFar) {
        return retriesSoFar < settings.retries();
    }

    /** Waits as long as retry number {@code retriesSoFar + 1} asks for. */
    public void waitBeforeRetry(String what, int retriesSoFar, RuntimeException failure) {
        Duration wait = delay(retriesSoFar, failure);
        LOG.warn(
                "Failed to {}: {}; retry {} of {} in {} ms",
                what,
                failure.getMessage(),
                retriesSoFar + 1,
                settings.retries(),
                wait.toMillis());
        meters.counter("leadwright.retries", "cause", failure.getClass().getSimpleName())
                .increment();
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private Duration delay(int retriesSoFar, RuntimeException failure) {
        Duration backoff = settings.retryDelay().multipliedBy(1L << retriesSoFar);
        Duration wait = askedToWait(failure)
                .filter(asked -> asked.compareTo(backoff) > 0)
                .orElse(backoff);
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 4 + 1));
    }

    Breaker breakerOfCrm() {
        return breakers.of(Service.CRM);
    }

    /** What waits for a service that is out waits as a task, not in a run. */
    private static boolean isTemporary(RuntimeException failure) {
        return switch (failure) {
            case CrmException.Unavailable _, CrmException.Throttled _ -> true;
            case ServiceSuspended _ -> false;
            case TemporaryFailure _ -> true;
            default -> false;
        };
    }

    /** How long to wait at least, where that is known. */
    public static Optional<Duration> askedToWait(Throwable failure) {
        return switch (failure) {
            case CrmException crm -> crm.findRetryAfter();
            case TemporaryFailure temporary -> temporary.retryAfter();
            default -> Optional.empty();
        };
    }
}
