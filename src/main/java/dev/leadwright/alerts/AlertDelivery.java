package dev.leadwright.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a channel was told of an alert.
 *
 * @param recipient an address, or {@code owner:ID}; empty where the channel has only one
 * @param told how many messages were handed over: the first, reminders, the recovery
 * @param toldCount the alert's count at the last of them
 * @param dueAt when there may be something to say
 * @param tries how many failed since the last that succeeded
 * @param failingSince when the first of these was
 * @param failure why the last of these failed; it stays after giving up
 * @param givenUpAt when the tries were given up
 */
public record AlertDelivery(
        long alertId,
        AlertChannel channel,
        String recipient,
        int told,
        int toldCount,
        Optional<Instant> toldAt,
        boolean recoveryTold,
        Optional<Instant> dueAt,
        int tries,
        Optional<Instant> failingSince,
        Optional<String> failure,
        Optional<Instant> givenUpAt) {

    /** How it stands, for people. */
    public enum State {
        /** The first message is on its way. */
        PENDING,
        DELIVERED,
        /** The last try failed; it is tried again. */
        RETRYING,
        /** It was tried for a day. */
        GIVEN_UP
    }

    public State state() {
        if (givenUpAt.isPresent()) {
            return State.GIVEN_UP;
        }
        if (tries > 0) {
            return State.RETRYING;
        }
        return told > 0 ? State.DELIVERED : State.PENDING;
    }
}
