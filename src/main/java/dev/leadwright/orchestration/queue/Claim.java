package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import java.time.Instant;
import java.util.Optional;

/**
 * A task of the CRM that was taken on, as its row stands.
 *
 * @param agent empty: an unknown type of task
 * @param owner the task's owner when it was taken on
 * @param detail why it waits, or how it ended
 * @param crmStatus the task's status that the CRM is known to have; what differs from it was done by a person
 * @param nextLookAt when a waiting task is tried again; empty: it waits for a person or for {@code awaits}
 * @param awaits the task it waited for last
 * @param epoch grows with every run
 * @param lostRuns runs, one after the other, that began and never ended; the one that runs now is not among them
 */
public record Claim(
        String portal,
        TaskId task,
        String kind,
        Optional<String> agent,
        String subject,
        Optional<ContactId> contact,
        Optional<OwnerId> owner,
        TaskPriority priority,
        WorkState state,
        Optional<WaitReason> reason,
        Optional<String> detail,
        int errorCount,
        TaskStatus crmStatus,
        Instant dueAt,
        Optional<Instant> nextLookAt,
        Optional<TaskId> awaits,
        long epoch,
        int lostRuns,
        Instant claimedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** Stopped the program so often that it is not run again by itself. */
    public boolean isPoison(OrchestrationSettings settings) {
        return lostRuns >= settings.poisonAfter();
    }

    /** Has a job, so that neither a scan nor anybody else need do anything. */
    public boolean hasJob() {
        return state == WorkState.QUEUED || state == WorkState.RUNNING;
    }

    /** Waits for a time, and the time has come. */
    public boolean isDueToBeTriedAgain(Instant now) {
        return state == WorkState.WAITING
                && nextLookAt.filter(at -> !at.isAfter(now)).isPresent();
    }
}
