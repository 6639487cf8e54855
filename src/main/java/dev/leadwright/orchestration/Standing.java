package dev.leadwright.orchestration;

/** Where the agents stand with a contact, all its tasks together: of what its tasks say, the first in this order counts. */
public enum Standing {
    /** A task runs, is about to, or goes on by itself soon: it is tried again, or waits for one that does. */
    IN_WORK,
    /** A task failed too often and was given to a person. */
    FAILED,
    /** A task waits for a person, or was taken by one. */
    WITH_PEOPLE,
    /** Nothing is to be done before a later day. */
    LATER,
    /** Every task is completed. */
    DONE
}
