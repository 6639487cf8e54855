package dev.leadwright.orchestration;

import dev.leadwright.crm.TaskId;
import java.time.Instant;

/** How a run of a task ended, in an agent's eyes. Failures outside are exceptions, not outcomes. */
public sealed interface Outcome {

    /**
     * The task is done and becomes COMPLETED.
     *
     * @param summary for the timeline: {@code Scored 85, HOT}
     */
    record Completed(String summary) implements Outcome {}

    /**
     * A field is missing and another task will supply it: WAITING "Awaiting data" until that task has ended. A
     * dependency, not an error.
     */
    record AwaitingData(String field, TaskId suppliedBy) implements Outcome {}

    /** The data has a wrong form: WAITING "Data format error", and the data team is alerted. */
    record InvalidData(String detail) implements Outcome {}

    /**
     * Its time has not come: WAITING "Scheduled" until then, when it is run again by itself. No failure.
     *
     * @param why for a person: {@code Leaves in the recipient's working hours}
     */
    record NotYet(Instant at, String why) implements Outcome {}

    /**
     * A person has to decide before it goes on: WAITING "Awaiting review" until {@link WaitingTasks} has it go on, or until
     * this moment. No failure.
     *
     * @param what a person decides about, for people
     */
    record AwaitingReview(String what, Instant until) implements Outcome {}

    /** The model cannot be reached: WAITING "AI service unavailable", tried again by later scans. */
    record AiUnavailable(String detail) implements Outcome {}

    /** A person must look: WAITING "Needs human review", not picked up again by itself. */
    record NeedsHuman(String reason) implements Outcome {}
}
