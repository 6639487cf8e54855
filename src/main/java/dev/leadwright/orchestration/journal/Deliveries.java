package dev.leadwright.orchestration.journal;

import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.orchestration.Delivery;
import dev.leadwright.orchestration.DeliveryAttempt;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.orchestration.cluster.Presence;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.queue.TimelineWriter;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Delivers a message at most once. Before the point of no return a delivery is SENDING and may be tried again; passing
 * the point is committed first, as DOT. Whoever finds DOT without an answer, after a crash or a lost connection, knows
 * only that the message may have arrived: it counts as sent, and a person is told.
 */
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final EffectStore store;
    private final EffectAudit audit;
    private final Claims claims;
    private final Takeover takeover;
    private final Presence presence;
    private final Checkpoint checkpoint;
    private final Retries retries;
    private final TimelineWriter timeline;
    private final ApplicationEventPublisher events;

    Deliveries(
            EffectStore store,
            EffectAudit audit,
            Claims claims,
            Takeover takeover,
            Presence presence,
            Checkpoint checkpoint,
            Retries retries,
            TimelineWriter timeline,
            ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.claims = claims;
        this.takeover = takeover;
        this.presence = presence;
        this.checkpoint = checkpoint;
        this.retries = retries;
        this.timeline = timeline;
        this.events = events;
    }

    private sealed interface Begun {
        record Done(Delivery delivery) implements Begun {}

        record Try(EffectRow row) implements Begun {}

        /** An earlier try passed the point of no return and was not heard of again. */
        record Lost(EffectRow row) implements Begun {}
    }

    Delivery deliver(EffectKey key, Wanted wanted, DeliveryAttempt attempt) {
        return switch (begin(key, wanted)) {
            case Begun.Done(Delivery delivery) -> delivery;
            case Begun.Try(EffectRow row) -> deliverWithRetries(row, key, wanted, attempt);
            case Begun.Lost(EffectRow row) ->
                unknown(row, key, wanted, "The program was stopped before the other side's answer arrived.");
        };
    }

    private Begun begin(EffectKey key, Wanted wanted) {
        var holder = presence.show();
        return checkpoint.write(() -> {
            wanted.scope().run().ifPresent(claims::requireCurrent);
            EffectRow row = store.lock(key, wanted);
            return switch (row.state()) {
                case CONFIRMED ->
                    new Begun.Done(new Delivery.Accepted(row.remoteId().orElse("")));
                case FAILED -> new Begun.Done(new Delivery.Refused(row.detail().orElse("")));
                case AMBIGUOUS ->
                    new Begun.Done(new Delivery.Unknown(row.detail().orElse("")));
                case INTENT -> new Begun.Try(sending(row, wanted, holder));
                case IN_FLIGHT -> {
                    takeover.requireAllowed(row, wanted.scope());
                    boolean passed = row.phase().equals(Optional.of(EffectRow.Phase.DOT));
                    yield passed ? new Begun.Lost(row) : new Begun.Try(sending(row, wanted, holder));
                }
            };
        });
    }

    private EffectRow sending(EffectRow row, Wanted wanted, UUID holder) {
        return store.begin(row, wanted.scope(), holder, Optional.of(EffectRow.Phase.SENDING));
    }

    private Delivery deliverWithRetries(EffectRow row, EffectKey key, Wanted wanted, DeliveryAttempt attempt) {
        PointOfNoReturn point = new PointOfNoReturn(row, wanted);
        for (int retry = 0; ; retry++) {
            try {
                return settle(row, key, wanted, attempt.attempt(point));
            } catch (RuntimeException failure) {
                if (point.passed && failure instanceof TemporaryFailure) {
                    // The other side answered that it did not take the message: the next run may try again.
                    notTaken(row, failure);
                    throw failure;
                }
                if (point.passed) {
                    LOG.error("The outcome of {} is not known: {}", key.stage(), failure.getMessage());
                    return unknown(row, key, wanted, "The answer was lost: " + failure.getMessage());
                }
                if (point.refused != null) {
                    throw point.refused;
                }
                if (!(failure instanceof TemporaryFailure) || !retries.isWorthARetry(failure, retry)) {
                    notTaken(row, failure);
                    throw failure;
                }
                retries.waitBeforeRetry("deliver " + key.stage(), retry, failure);
            }
        }
    }

    /** Commits that the message may have been delivered from now on; refuses if this run may not write any more. */
    private final class PointOfNoReturn implements Runnable {
        private final EffectRow row;
        private final Wanted wanted;
        private boolean passed;
        private @Nullable RuntimeException refused;

        PointOfNoReturn(EffectRow row, Wanted wanted) {
            this.row = row;
            this.wanted = wanted;
        }

        @Override
        public void run() {
            try {
                passed = checkpoint.write(() -> {
                    wanted.scope().run().ifPresent(claims::requireCurrent);
                    return store.passPointOfNoReturn(row);
                });
            } catch (StaleClaim stale) {
                refused = stale;
                throw stale;
            }
            if (!passed) {
                refused = new HeldElsewhere("Another run took the delivery over.", Duration.ZERO);
                throw refused;
            }
        }
    }

    private Delivery settle(EffectRow row, EffectKey key, Wanted wanted, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted(String receipt) -> {
                accepted(row, key, wanted, receipt);
                yield delivery;
            }
            case Delivery.Refused(String reason) -> {
                refused(row, wanted, reason);
                yield delivery;
            }
            case Delivery.Unknown(String detail) -> unknown(row, key, wanted, detail);
        };
    }

    private void accepted(EffectRow row, EffectKey key, Wanted wanted, String receipt) {
        checkpoint.write(() -> {
            boolean settled = store.settle(row, EffectState.CONFIRMED, Optional.of(receipt), Optional.empty());
            if (settled) {
                wanted.tellTimeline(
                        timeline,
                        key.portal(),
                        "sent",
                        "The mail server took the message (" + key.stage() + "): " + receipt);
                audit.ended(row, wanted, AuditOutcome.CONFIRMED, Optional.empty());
            }
            return settled;
        });
    }

    private void refused(EffectRow row, Wanted wanted, String reason) {
        checkpoint.write(() -> {
            boolean settled = store.settle(row, EffectState.FAILED, Optional.empty(), Optional.of(reason));
            if (settled) {
                audit.ended(row, wanted, AuditOutcome.REFUSED, Optional.empty());
            }
            return settled;
        });
    }

    private Delivery unknown(EffectRow row, EffectKey key, Wanted wanted, String why) {
        checkpoint.write(() -> {
            boolean settled = store.settle(row, EffectState.AMBIGUOUS, Optional.empty(), Optional.of(why));
            if (settled) {
                events.publishEvent(Ambiguity.notice(row, "send the message \"" + key.stage() + "\"", why));
                audit.ended(row, wanted, AuditOutcome.AMBIGUOUS, Optional.empty());
            }
            return settled;
        });
        return new Delivery.Unknown(why);
    }

    /** It is certainly not delivered, and the next run may try again. */
    private void notTaken(EffectRow row, RuntimeException failure) {
        Optional<String> why = Optional.of(String.valueOf(failure.getMessage()));
        checkpoint.write(() -> store.settle(row, EffectState.INTENT, Optional.empty(), why));
    }
}
