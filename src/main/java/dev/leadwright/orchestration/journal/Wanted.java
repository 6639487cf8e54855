package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.TimelineWriter;
import java.util.Optional;

/**
 * What is to happen once, for the record.
 *
 * @param contact whom it is about
 * @param taskKind of a task that is to be created
 * @param payload what is sent, as text; only its hash is kept
 */
record Wanted(Scope scope, Optional<ContactId> contact, Optional<String> taskKind, String payload) {

    static Wanted of(Scope scope, Object payload) {
        return new Wanted(scope, scope.contact(), Optional.empty(), payload.toString());
    }

    void tellTimeline(TimelineWriter timeline, String portal, String what, String text) {
        timeline.add(
                portal,
                scope.run().map(Claim::task),
                contact.or(scope::contact),
                scope.run().flatMap(Claim::agent),
                what,
                text);
    }

    String payloadHash() {
        return EffectKey.sha256(payload);
    }
}
