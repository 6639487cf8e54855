package dev.leadwright.orchestration.journal;

import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * One try to create a record, with its retries. It knows at every moment whether the record may exist: then it is looked
 * for before it is created, and if it cannot be looked for the journal keeps it in flight for the next try.
 */
final class CreationTry<T> {
    private static final Logger LOG = LoggerFactory.getLogger(CreationTry.class);

    /** A process that is taken for dead is so after 30 s without a sign of life, which it gives every 10 s. */
    private static final Duration TRUST = Duration.ofSeconds(8);

    private final EffectRow row;
    private final Wanted wanted;
    private final Creation<T> creation;
    private final Tools tools;
    private final Fence fence;
    private boolean mayExist;
    private Instant triedAt;

    record Tools(
            EffectStore store,
            EffectAudit audit,
            Checkpoint checkpoint,
            Retries retries,
            ApplicationEventPublisher events,
            Clock clock) {}

    /** @param begunAt {@link System#nanoTime()} before the try was written down */
    CreationTry(EffectRow row, long begunAt, boolean mayExist, Wanted wanted, Creation<T> creation, Tools tools) {
        this.row = row;
        this.mayExist = mayExist;
        this.wanted = wanted;
        this.creation = creation;
        this.tools = tools;
        // Within that of the run, where there is one; triggers and imports have this alone.
        this.fence = Fence.current()
                .and(new TimedFence(
                                "to " + creation.what(),
                                begunAt,
                                TRUST,
                                () -> tools.store().isOurs(row) ? Optional.of(TRUST) : Optional.empty())
                        .fence());
        this.triedAt = row.triedAt().orElseGet(tools.clock()::instant);
    }

    /** @param superfluous whether the record, if it does not exist, need not be created any more */
    Optional<T> run(BooleanSupplier superfluous) {
        try {
            Optional<T> found = findIfItMayExist();
            if (found.isPresent()) {
                return found;
            }
            if (superfluous.getAsBoolean()) {
                isNotDone("Not wanted any more");
                return Optional.empty();
            }
            return Optional.of(createWithRetries());
        } catch (RuntimeException failure) {
            giveUp(failure);
            throw failure;
        }
    }

    private T createWithRetries() {
        for (int retry = 0; ; retry++) {
            try {
                T id = fence.call(creation.create());
                confirm(id);
                return id;
            } catch (CrmException.OutcomeUnknown lost) {
                mayExist = true;
                if (!tools.retries().isLeft(retry)) {
                    throw lost;
                }
                tools.retries().waitBeforeRetry(creation.what(), retry, lost);
                Optional<T> found = findIfItMayExist();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (CrmException notDone) {
                if (!tools.retries().isWorthARetry(notDone, retry)) {
                    throw notDone;
                }
                tools.retries().waitBeforeRetry(creation.what(), retry, notDone);
            }
        }
    }

    private Optional<T> findIfItMayExist() {
        if (!mayExist) {
            return Optional.empty();
        }
        return switch (creation.find().apply(triedAt)) {
            case Found.Present<T>(T id) -> {
                LOG.info("Did not {} again: it was done before", creation.what());
                confirm(id);
                yield Optional.of(id);
            }
            case Found.Absent<T>() -> {
                beginAnew();
                yield Optional.empty();
            }
            case Found.Later<T>(Duration wait) ->
                throw new HeldElsewhere(
                        "Whether an earlier try to " + creation.what() + " succeeded can only be told later.", wait);
            case Found.CannotTell<T>(String why) -> {
                isAmbiguous(why);
                throw Ambiguity.failure(creation.what(), why);
            }
        };
    }

    private void beginAnew() {
        if (!tools.checkpoint().write(() -> tools.store().tryAnew(row))) {
            throw new HeldElsewhere("Another run took over to " + creation.what() + ".", Duration.ZERO);
        }
        mayExist = false;
        triedAt = tools.clock().instant();
    }

    private void isAmbiguous(String why) {
        tools.checkpoint().write(() -> {
            boolean settled = tools.store().settle(row, EffectState.AMBIGUOUS, Optional.empty(), Optional.of(why));
            if (settled) {
                tools.events().publishEvent(Ambiguity.notice(row, creation.what(), why));
                tools.audit().ended(row, wanted, AuditOutcome.AMBIGUOUS, Optional.empty());
            }
            return settled;
        });
    }

    private void confirm(T id) {
        mayExist = true;
        boolean ours = tools.checkpoint().write(() -> {
            Optional<String> remoteId = Optional.of(String.valueOf(id));
            boolean settled = tools.store().settle(row, EffectState.CONFIRMED, remoteId, Optional.empty());
            if (settled) {
                creation.onConfirm().accept(id);
                tools.audit().ended(row, wanted, AuditOutcome.CONFIRMED, remoteId);
            }
            return settled;
        });
        if (!ours) {
            LOG.warn("Another run took over to {} while it was done here", creation.what());
        }
    }

    private void giveUp(RuntimeException failure) {
        if (mayExist) {
            tools.checkpoint().write(() -> {
                tools.store().abandon(row);
                return true;
            });
        } else {
            isNotDone(String.valueOf(failure.getMessage()));
        }
    }

    private void isNotDone(String why) {
        tools.checkpoint()
                .write(() -> tools.store().settle(row, EffectState.INTENT, Optional.empty(), Optional.of(why)));
    }
}
