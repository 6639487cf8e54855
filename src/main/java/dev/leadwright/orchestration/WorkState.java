package dev.leadwright.orchestration;

/** Where Leadwright stands with a task it took on. */
public enum WorkState {
    /** Runs as soon as it is due and there is room. */
    QUEUED,
    RUNNING,
    /** Waits for a time, a person or another task; see {@link WaitReason}. */
    WAITING,
    /** Failed too often and was given to a person. */
    ESCALATED,
    COMPLETED,
    /** People took it: completed, deferred, archived or assigned it to somebody. */
    RELEASED
}
