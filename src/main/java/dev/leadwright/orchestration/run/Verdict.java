package dev.leadwright.orchestration.run;

import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.WaitReason;
import java.time.Instant;
import java.util.Optional;

/** What follows from a run, before it is written down. */
sealed interface Verdict {

    /** The task is done. */
    record Done(String summary) implements Verdict {}

    /**
     * The task waits.
     *
     * @param nextLookAt when it is tried again by itself
     * @param awaits the task it waits for
     * @param countsAsFailure whether the error count grows
     */
    record Waits(
            WaitReason reason,
            String detail,
            Optional<Instant> nextLookAt,
            Optional<TaskId> awaits,
            boolean countsAsFailure,
            Optional<Notice> notice)
            implements Verdict {}

    /** It runs again by itself at a time, as if it had not run: nothing is held against it. */
    record Postponed(Instant until, String why, Optional<Notice> notice) implements Verdict {}

    /** People took it. */
    record Taken(TaskStatus status, String why) implements Verdict {}

    /** Another run took over; this one writes nothing more. */
    record Superseded() implements Verdict {}
}
