package dev.leadwright.orchestration;

/** Tries to deliver a message. */
@FunctionalInterface
public interface DeliveryAttempt {

    /**
     * Tries once.
     *
     * @param pointOfNoReturn called right before the step after which the message may have been delivered (SMTP: the
     *     final dot). If anything else than a {@link TemporaryFailure} comes after it, the outcome is unknown and the
     *     message is never sent again by itself
     * @throws TemporaryFailure when the message was certainly not delivered and may be tried again: before the point of
     *     no return, or after it when the other side answered so (SMTP: a 4xx reply to the dot)
     */
    Delivery attempt(Runnable pointOfNoReturn);
}
