package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.TaskId;

/**
 * Somebody else has moved the claim on: another node began the task again while this one was paused or cut off. Whoever
 * gets this must write nothing more.
 */
public final class StaleClaim extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleClaim(TaskId task) {
        super("Task " + task + " was taken over; this run may not write any more.");
    }
}
