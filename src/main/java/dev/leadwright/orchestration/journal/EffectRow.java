package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.AmbiguousEffect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An effect as its row stands.
 *
 * @param reference by what a person finds it on the other side
 * @param payloadHash of what was sent first
 * @param phase of a delivery in flight
 * @param remoteId what the other side calls what was made
 * @param task the task whose run did it last
 * @param holder the process that does it now
 * @param epoch grows with every try
 * @param triedAt when the last try began
 */
record EffectRow(
        String key,
        String portal,
        EffectKind kind,
        String stage,
        Optional<ContactId> contact,
        Optional<String> reference,
        Optional<String> payloadHash,
        EffectState state,
        Optional<Phase> phase,
        Optional<String> remoteId,
        Optional<String> detail,
        Optional<TaskId> task,
        Optional<Long> runEpoch,
        Optional<UUID> holder,
        long epoch,
        Optional<Instant> triedAt,
        Instant updatedAt) {

    AmbiguousEffect shown() {
        return new AmbiguousEffect(key, kind.name(), stage, reference, detail.orElse(""), contact, task, updatedAt);
    }

    /** Where a delivery stands. */
    enum Phase {
        /** Before the point of no return: it can be tried again. */
        SENDING,
        /** After it: it may have been delivered. */
        DOT
    }
}
