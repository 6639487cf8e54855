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
 * @param reference by what a person finds it on the other side: a Message-ID, the subject of a task
 * @param payload what is sent, as text; only its hash is kept
 */
record Wanted(
        Scope scope,
        Optional<ContactId> contact,
        Optional<String> taskKind,
        Optional<String> reference,
        String payload) {

    static Wanted of(Scope scope, Object payload) {
        return new Wanted(scope, scope.contact(), Optional.empty(), Optional.empty(), payload.toString());
    }

    Wanted withReference(String reference) {
        return new Wanted(scope, contact, taskKind, Optional.of(reference), payload);
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
