package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a claim moves to.
 *
 * @param crmStatus the status that the CRM has now, as far as is known
 * @param detail for people
 */
public record Move(
        WorkState state,
        Optional<WaitReason> reason,
        Optional<String> detail,
        int errorCount,
        TaskStatus crmStatus,
        Instant dueAt,
        Optional<Instant> nextLookAt,
        Optional<TaskId> awaits) {

    public static Move queued(Claim claim, Instant dueAt, String why) {
        return new Move(
                WorkState.QUEUED,
                Optional.empty(),
                Optional.of(why),
                claim.errorCount(),
                claim.crmStatus(),
                dueAt,
                Optional.empty(),
                claim.awaits());
    }

    public static Move completed(Claim claim, String summary) {
        return ended(claim, WorkState.COMPLETED, TaskStatus.COMPLETED, summary);
    }

    public static Move released(Claim claim, TaskStatus crmStatus, String why) {
        return ended(claim, WorkState.RELEASED, crmStatus, why);
    }

    public static Move escalated(Claim claim, String why) {
        return ended(claim, WorkState.ESCALATED, TaskStatus.WAITING, why);
    }

    private static Move ended(Claim claim, WorkState state, TaskStatus crmStatus, String detail) {
        return new Move(
                state,
                Optional.empty(),
                Optional.of(detail),
                claim.errorCount(),
                crmStatus,
                claim.dueAt(),
                Optional.empty(),
                Optional.empty());
    }

    public static Move waiting(Claim claim, WaitReason reason, String detail) {
        return new Move(
                WorkState.WAITING,
                Optional.of(reason),
                Optional.of(detail),
                claim.errorCount(),
                claim.crmStatus(),
                claim.dueAt(),
                Optional.empty(),
                Optional.empty());
    }

    public Move untilTaskEnds(TaskId other) {
        return new Move(state, reason, detail, errorCount, crmStatus, dueAt, nextLookAt, Optional.of(other));
    }

    public Move until(Instant at) {
        return new Move(state, reason, detail, errorCount, crmStatus, dueAt, Optional.of(at), awaits);
    }

    public Move withErrorCount(int count) {
        return new Move(state, reason, detail, count, crmStatus, dueAt, nextLookAt, awaits);
    }

    public Move withCrmStatus(TaskStatus status) {
        return new Move(state, reason, detail, errorCount, status, dueAt, nextLookAt, awaits);
    }

    /** No more runs follow from this by themselves. */
    boolean ends() {
        return switch (state) {
            case COMPLETED, RELEASED, ESCALATED -> true;
            case QUEUED, RUNNING, WAITING -> false;
        };
    }

    /** The task itself is done, whoever did it: what waited for it can go on. */
    boolean isTaskDone() {
        return ends() && crmStatus == TaskStatus.COMPLETED;
    }
}
