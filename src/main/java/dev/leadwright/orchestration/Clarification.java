package dev.leadwright.orchestration;

import java.util.Optional;

/** What a person found out about an effect of which nobody knew whether it happened. */
public sealed interface Clarification {

    /**
     * It happened.
     *
     * @param remoteId what the other side calls it: the id of the record in the CRM, which must be given if it is one; of
     *     a message whatever the mail server's log says, without spaces
     */
    record Happened(Optional<String> remoteId) implements Clarification {}

    /** It did not happen, so it is to be done. */
    record DidNotHappen() implements Clarification {}
}
