package dev.leadwright.orchestration;

/** What became of a message. */
public sealed interface Delivery {

    /**
     * The other side took it, now or when it was first asked for.
     *
     * @param receipt what it answered
     */
    record Accepted(String receipt) implements Delivery {}

    /** The other side refused it for good. */
    record Refused(String reason) implements Delivery {}

    /** It may have been delivered. It counts as sent and a person is told. */
    record Unknown(String detail) implements Delivery {}
}
