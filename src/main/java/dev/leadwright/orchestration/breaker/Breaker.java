package dev.leadwright.orchestration.breaker;

import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.Symptom;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between this node and a service. While the service is out nobody asks it; after a while one run goes ahead to
 * see whether it is back.
 */
public final class Breaker {
    /** Between two who go ahead. */
    private static final Duration BETWEEN_SCOUTS = Duration.ofSeconds(5);

    private final Service service;
    private final CircuitBreaker circuit;
    private final Outage outage;
    private final Duration rest;
    private final Clock clock;

    /** Before this moment nobody need ask. */
    private final AtomicReference<Instant> nextScout = new AtomicReference<>(Instant.MIN);

    /** @param rest how long the service is left alone when it is out */
    Breaker(Service service, Outage outage, Duration rest, Clock clock) {
        this.service = service;
        this.outage = outage;
        this.rest = rest;
        this.clock = clock;
        this.circuit =
                CircuitBreaker.of(service.name(), BreakerPolicy.of(service).config(rest, clock));
        circuit.getEventPublisher()
                .onStateTransition(event -> enter(event.getStateTransition().getToState()));
    }

    private void enter(State state) {
        switch (state) {
            case OPEN -> {
                nextScout.set(clock.instant().plus(rest));
                outage.begins();
            }
            case CLOSED -> outage.ends();
            default -> {}
        }
    }

    /**
     * Asks the service. A failure that belongs to an outage, known before or by this very failure, becomes
     * {@link ServiceSuspended}, for which no task is to blame; but never one after which the service may have done what
     * was asked.
     *
     * @param symptoms what a failure tells of the service
     */
    public <T> T call(Supplier<T> question, Function<RuntimeException, Symptom> symptoms) {
        if (!circuit.tryAcquirePermission()) {
            throw suspended(null);
        }
        long begun = circuit.getCurrentTimestamp();
        T answer;
        try {
            answer = question.get();
        } catch (RuntimeException failure) {
            throw judged(failure, symptoms.apply(failure), begun);
        } catch (Error error) {
            circuit.releasePermission();
            throw error;
        }
        circuit.onSuccess(since(begun), circuit.getTimestampUnit());
        return answer;
    }

    private RuntimeException judged(RuntimeException failure, Symptom symptom, long begun) {
        switch (symptom) {
            case OUT, SILENT -> count(failure, begun);
            case HICCUP -> {
                if (isClosed()) {
                    circuit.releasePermission();
                } else {
                    count(failure, begun);
                }
            }
            case ANSWERED -> circuit.onSuccess(since(begun), circuit.getTimestampUnit());
            case NONE -> circuit.releasePermission();
        }
        boolean nothingWasDone = symptom == Symptom.OUT || symptom == Symptom.HICCUP;
        return nothingWasDone && !isClosed() ? suspended(failure) : failure;
    }

    private void count(RuntimeException failure, long begun) {
        outage.showsAs(String.valueOf(failure.getMessage()));
        circuit.onError(since(begun), circuit.getTimestampUnit(), failure);
    }

    /**
     * How long a run that needs the service should not even begin; empty if it may. While the service is out this lets one
     * through every few seconds once it has rested, whose calls tell whether it is back.
     */
    public Optional<Duration> findPause() {
        if (isClosed()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant next = nextScout.get();
        if (next.isAfter(now)) {
            return Optional.of(Duration.between(now, next));
        }
        return nextScout.compareAndSet(next, now.plus(BETWEEN_SCOUTS)) ? Optional.empty() : Optional.of(BETWEEN_SCOUTS);
    }

    boolean isClosed() {
        return circuit.getState() == State.CLOSED;
    }

    private ServiceSuspended suspended(@Nullable Throwable cause) {
        Instant now = clock.instant();
        Instant next = nextScout.get();
        return new ServiceSuspended(
                "Put off until " + service.inWords() + " answers again.",
                cause,
                next.isAfter(now) ? Duration.between(now, next) : BETWEEN_SCOUTS);
    }

    private long since(long begun) {
        return circuit.getCurrentTimestamp() - begun;
    }
}
