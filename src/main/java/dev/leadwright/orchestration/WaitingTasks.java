package dev.leadwright.orchestration;

import dev.leadwright.crm.TaskId;

/** Tasks that wait for a person's decision ({@link Outcome.AwaitingReview}), for whoever hears it outside of a run. */
public interface WaitingTasks {

    /** What came of it. */
    enum Going {
        /** It is in the queue, and runs as soon as there is room, on any node. */
        GOES_ON,
        /** It is being worked at this moment, and may not know yet: ask again later. */
        RUNS,
        /** It does not wait for a decision: it ended, people took it, or it waits for something else. */
        WAITS_NOT
    }

    /** Keeps everybody else from moving the task until the caller's transaction ends. Called before anything is written. */
    void lock(TaskId task);

    /**
     * Has a task go on that waits for a decision, in the caller's transaction.
     *
     * @param why for people, in a sentence
     */
    Going goOn(TaskId task, String why);
}
