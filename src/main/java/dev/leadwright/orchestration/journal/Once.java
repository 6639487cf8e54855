package dev.leadwright.orchestration.journal;

import dev.leadwright.orchestration.cluster.Presence;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Creates a record of the CRM once. That it is being created is committed before the CRM is asked, its id right after;
 * if the process dies in between, or the answer is lost, the record is looked for before the CRM is asked again.
 */
@Component
class Once {
    private final EffectStore store;
    private final Claims claims;
    private final Takeover takeover;
    private final Presence presence;
    private final Checkpoint checkpoint;
    private final CreationTry.Tools tools;

    Once(
            EffectStore store,
            EffectAudit audit,
            Claims claims,
            Takeover takeover,
            Presence presence,
            Checkpoint checkpoint,
            Retries retries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.claims = claims;
        this.takeover = takeover;
        this.presence = presence;
        this.checkpoint = checkpoint;
        this.tools = new CreationTry.Tools(store, audit, checkpoint, retries, events, clock);
    }

    /** What a first look into the journal says. */
    private sealed interface Begun {
        record Done(String remoteId) implements Begun {}

        /** @param uncertain an earlier try may have created the record */
        record Try(EffectRow row, boolean uncertain) implements Begun {}

        record NotWanted() implements Begun {}

        record Unclear(EffectRow row) implements Begun {}
    }

    <T> T create(EffectKey key, Wanted wanted, Creation<T> creation) {
        return create(key, wanted, creation, () -> false, () -> false)
                .orElseThrow(() -> new IllegalStateException("What is always wanted was not created."));
    }

    /**
     * As above, unless it is not wanted any more.
     *
     * @param superfluous asked in the transaction that begins the first try
     * @param superfluousInCrm asked of the CRM after that, each time right before the record would be created
     */
    <T> Optional<T> create(
            EffectKey key,
            Wanted wanted,
            Creation<T> creation,
            BooleanSupplier superfluous,
            BooleanSupplier superfluousInCrm) {
        long begunAt = System.nanoTime();
        return switch (begin(key, wanted, superfluous)) {
            case Begun.Done(String remoteId) -> Optional.of(creation.ofId().apply(remoteId));
            case Begun.NotWanted() -> Optional.empty();
            case Begun.Unclear(EffectRow row) ->
                throw Ambiguity.failure(creation.what(), row.detail().orElse(""));
            case Begun.Try(EffectRow row, boolean uncertain) ->
                new CreationTry<>(row, begunAt, uncertain, wanted, creation, tools).run(superfluousInCrm);
        };
    }

    private Begun begin(EffectKey key, Wanted wanted, BooleanSupplier superfluous) {
        var holder = presence.show();
        return checkpoint.write(() -> {
            wanted.scope().run().ifPresent(claims::requireCurrent);
            boolean notWanted = superfluous.getAsBoolean();
            EffectRow row = store.lock(key, wanted);
            return switch (row.state()) {
                case CONFIRMED -> new Begun.Done(row.remoteId().orElseThrow());
                case AMBIGUOUS, FAILED -> new Begun.Unclear(row);
                case INTENT ->
                    notWanted
                            ? new Begun.NotWanted()
                            : new Begun.Try(store.begin(row, wanted.scope(), holder, Optional.empty()), false);
                case IN_FLIGHT -> {
                    takeover.requireAllowed(row, wanted.scope());
                    yield new Begun.Try(store.begin(row, wanted.scope(), holder, Optional.empty()), true);
                }
            };
        });
    }
}
