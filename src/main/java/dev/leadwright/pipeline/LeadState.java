package dev.leadwright.pipeline;

/** Where a lead of a list stands. Each is in one state. */
public enum LeadState {
    /** Agents have something to do for it soon, or it is waited for until it is scored. The list is not done. */
    IN_WORK,
    /** Agents have done all there is. */
    DONE,
    /** Done for now; something is planned for a later day: a follow-up, the next round of a COLD lead. */
    LATER,
    /** A task waits for a person, or a person took it. */
    WITH_PEOPLE,
    /** A task failed too often and was given to a person. */
    FAILED,
    /** Nobody scored it in time: no task was created, or not the right one. */
    NOT_SCORED
}
