package dev.leadwright.orchestration;

/** Tries to deliver a message. */
@FunctionalInterface
public interface DeliveryAttempt {

    /**
     * Tries once.
     *
     * @param pointOfNoReturn called right before the step after which the message may have been delivered (SMTP: the
     *     final dot). If anything fails after it, the outcome is unknown and the message is never sent again by itself
     * @throws TemporaryFailure before the point of no return, when it may be tried again
     */
    Delivery attempt(Runnable pointOfNoReturn);
}
