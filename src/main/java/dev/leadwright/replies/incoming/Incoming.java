package dev.leadwright.replies.incoming;

import dev.leadwright.crm.ContactId;
import dev.leadwright.replies.reading.BounceReason;
import dev.leadwright.replies.reading.MailClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail that came in and is about one of ours, as it is kept. Texts are untrusted.
 *
 * @param key the same for every copy of the mail: what is done about it is done once for it
 * @param byLink whether nobody wrote: the link in our mail was used
 * @param fromCrm whether HubSpot told of it: then it has the mail itself
 * @param back first day back, of an absence
 * @param forGood whether its bounce means that the address gets no more mail
 * @param messageId its own, without angle brackets; may be blank
 * @param body the writer's own words
 * @param sentMessageId of ours
 * @param recipient to whom ours went
 * @param tries how often its effects failed
 * @param givenUp whether they failed so often that a person was told
 */
record Incoming(
        long id,
        String key,
        boolean byLink,
        boolean fromCrm,
        Instant receivedAt,
        MailClass kind,
        String why,
        Match.Strength matched,
        Optional<LocalDate> back,
        Optional<BounceReason> bounce,
        boolean forGood,
        String diagnostic,
        boolean interested,
        boolean gone,
        String messageId,
        String sender,
        String subject,
        String body,
        String sentMessageId,
        Instant sentAt,
        ContactId contact,
        String recipient,
        int tries,
        boolean givenUp) {

    boolean isSure() {
        return matched == Match.Strength.STRONG;
    }

    /** For people: where the match rests on what anybody can write. */
    String doubt() {
        return isSure() ? "" : " It was told to be an answer by address and subject only: make sure that it is one.";
    }
}
