package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that is asked again where that may help (sequence 5): up to three times after 2, 4 and 8 seconds and up to a
 * quarter more while it is out; after as long as it asks for where it limits the rate. Where only a person can help,
 * nobody asks again for a minute.
 */
final class PatientModel implements LanguageModel {
    private static final int RETRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    /** Whoever asks for more patience than this is not waited for in a run; the task itself waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Long enough that a queue of tasks does not beat against a closed door, short enough to notice that it opened. */
    private static final Duration WHILE_A_PERSON_IS_NEEDED = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(PatientModel.class);

    private final LanguageModel model;
    private final Clock clock;
    private final RandomGenerator random;
    private final Pause pause;
    private final AtomicReference<@Nullable Closed> closed = new AtomicReference<>();

    /** Nothing is asked before this moment, for this reason. */
    private record Closed(Instant until, AnalystUnavailable why) {}

    PatientModel(LanguageModel model, Clock clock, RandomGenerator random, Pause pause) {
        this.model = model;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    @Override
    public String name(Purpose purpose) {
        return model.name(purpose);
    }

    @Override
    public Reply ask(Question question) {
        requireOpen();
        for (int retry = 0; ; retry++) {
            try {
                return model.ask(question);
            } catch (AnalystUnavailable failure) {
                if (failure.kind().needsPerson()) {
                    closed.set(new Closed(clock.instant().plus(WHILE_A_PERSON_IS_NEEDED), failure));
                }
                Optional<Duration> wait = waitBefore(retry, failure);
                if (wait.isEmpty()) {
                    throw failure;
                }
                waitFor(wait.get(), retry, failure);
            }
        }
    }

    private void requireOpen() {
        Closed known = closed.get();
        if (known != null && known.until().isAfter(clock.instant())) {
            throw new AnalystUnavailable(
                    known.why().kind(), String.valueOf(known.why().getMessage()), known.why());
        }
    }

    /** How long to wait before retry number {@code retry + 1}; empty where there is none. */
    private Optional<Duration> waitBefore(int retry, AnalystUnavailable failure) {
        boolean mayPass = failure.kind() == Kind.OUT || failure.kind() == Kind.RATE_LIMITED;
        if (!mayPass || retry >= RETRIES) {
            return Optional.empty();
        }
        Duration backoff = FIRST_WAIT.multipliedBy(1L << retry);
        Duration wait = failure.retryAfter()
                .filter(asked -> failure.kind() == Kind.RATE_LIMITED || asked.compareTo(backoff) > 0)
                .orElse(backoff);
        return wait.compareTo(PATIENCE) > 0
                ? Optional.empty()
                : Optional.of(wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1)));
    }

    private void waitFor(Duration wait, int retry, AnalystUnavailable failure) {
        log.warn(
                "The model gave no answer: {} Retry {} of {} in {} ms",
                failure.getMessage(),
                retry + 1,
                RETRIES,
                wait.toMillis());
        try {
            pause.lasting(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
