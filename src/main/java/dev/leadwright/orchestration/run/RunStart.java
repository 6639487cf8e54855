package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Ownership;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a task again at the start of a run: what people did to it since it was found counts. */
final class RunStart {
    static final String GIVEN_AWAY = "Assigned to a person";

    private final Crm crm;
    private final Ownership ownership;
    private final Clock clock;

    RunStart(Crm crm, Ownership ownership, Clock clock) {
        this.crm = crm;
        this.ownership = ownership;
        this.clock = clock;
    }

    /** What was found. */
    sealed interface Reading {
        /** The task is marked IN_PROGRESS and can be worked. */
        record Go(CrmTask task) implements Reading {}

        record Stop(Verdict verdict) implements Reading {}
    }

    Reading read(Claim claim) {
        Optional<CrmTask> found = crm.listTasks(List.of(claim.task())).stream().findFirst();
        if (found.isEmpty()) {
            return stop(claim.crmStatus(), "The task was archived");
        }
        CrmTask task = found.get();
        return switch (task.status()) {
            // The run before this one may have written it right before it died; nobody else's word is needed.
            case COMPLETED ->
                claim.epoch() > 1
                        ? new Reading.Stop(new Verdict.Done("Completed"))
                        : stop(TaskStatus.COMPLETED, "Completed by a person");
            case DEFERRED -> stop(TaskStatus.DEFERRED, "Deferred by a person");
            case NOT_STARTED, IN_PROGRESS, WAITING -> readOpen(claim, task);
        };
    }

    private Reading readOpen(Claim claim, CrmTask task) {
        if (ownership.isGivenAway(claim.owner(), task.owner())) {
            return stop(task.status(), GIVEN_AWAY);
        }
        Instant now = clock.instant();
        if (task.status() != TaskStatus.IN_PROGRESS && task.dueAt().isAfter(now)) {
            return new Reading.Stop(new Verdict.Postponed(task.dueAt(), "Due later than it was", Optional.empty()));
        }
        crm.updateTask(task.id(), TaskChange.to(TaskStatus.IN_PROGRESS));
        return new Reading.Go(task);
    }

    private static Reading stop(TaskStatus status, String why) {
        return new Reading.Stop(new Verdict.Taken(status, why));
    }
}
