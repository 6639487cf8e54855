package dev.leadwright.orchestration.scan;

import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Classification;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.TaskKinds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides about each task that a scan found; the task was read by its id, so what it says is true now. */
@Component
class ScanPolicy {
    private final TaskKinds kinds;
    private final Ownership ownership;
    private final OrchestrationSettings settings;

    ScanPolicy(TaskKinds kinds, Ownership ownership, OrchestrationSettings settings) {
        this.kinds = kinds;
        this.ownership = ownership;
        this.settings = settings;
    }

    Decision decide(CrmTask task, Optional<Claim> claim, Instant now) {
        return claim.map(known -> decideKnown(task, known, now)).orElseGet(() -> decideNew(task, now));
    }

    /** About a person whose data was erased: nobody takes it on, and what waits for something waits no more. */
    static Decision decideErased(Optional<Claim> claim) {
        return claim.filter(known -> known.state() == WorkState.WAITING)
                .<Decision>map(known -> new Decision.LetGo(known, ErasedPeople.WHY))
                .orElseGet(Decision.LeaveAlone::new);
    }

    private Decision decideNew(CrmTask task, Instant now) {
        boolean open = task.status() == TaskStatus.NOT_STARTED || task.status() == TaskStatus.WAITING;
        if (!open || task.dueAt().isAfter(now)) {
            return new Decision.LeaveAlone();
        }
        return switch (kinds.classify(task.subject())) {
            case Classification.ForPeople _ -> new Decision.LeaveToPeople();
            case Classification.ForAgent work ->
                ownership.mayBeWorked(task) ? new Decision.Take(work) : new Decision.LeaveToPeople();
            case Classification.Unknown _ ->
                ownership.isAgents(task) ? new Decision.HandOver(Optional.empty()) : new Decision.LeaveToPeople();
        };
    }

    private Decision decideKnown(CrmTask task, Claim claim, Instant now) {
        if (claim.hasJob()) {
            // The CRM keeps milliseconds.
            Instant known = claim.dueAt().truncatedTo(ChronoUnit.MILLIS);
            boolean movedUp = claim.state() == WorkState.QUEUED && task.dueAt().isBefore(known);
            return movedUp && claim.startedAt().isEmpty() ? new Decision.MoveUp(claim) : new Decision.LeaveAlone();
        }
        if (task.status() == TaskStatus.NOT_STARTED && isSetBack(task, claim)) {
            return startAnew(task, claim, now);
        }
        return claim.isDueToBeTriedAgain(now) ? decideDue(task, claim) : new Decision.LeaveAlone();
    }

    /** NOT_STARTED is a person's word unless it is what we last knew; a task let go must have come back to nobody. */
    private boolean isSetBack(CrmTask task, Claim claim) {
        return claim.state() == WorkState.RELEASED
                ? ownership.isAgents(task)
                : claim.crmStatus() != TaskStatus.NOT_STARTED;
    }

    private Decision startAnew(CrmTask task, Claim claim, Instant now) {
        if (task.dueAt().isAfter(now)) {
            return new Decision.LeaveAlone();
        }
        return switch (kinds.classify(task.subject())) {
            case Classification.ForAgent work -> new Decision.Restart(claim, work);
            case Classification.ForPeople _ -> new Decision.LetGo(claim, "Its subject makes it a person's");
            case Classification.Unknown _ -> new Decision.HandOver(Optional.of(claim));
        };
    }

    private Decision decideDue(CrmTask task, Claim claim) {
        if (task.status() == TaskStatus.COMPLETED || task.status() == TaskStatus.DEFERRED) {
            return new Decision.LetGo(claim, "Set to " + task.status() + " by a person");
        }
        if (ownership.isGivenAway(claim.owner(), task.owner())) {
            return new Decision.LetGo(claim, "Assigned to a person");
        }
        return claim.errorCount() >= settings.escalateAfter() || claim.isPoison(settings)
                ? new Decision.Escalate(claim)
                : new Decision.TryAgain(claim);
    }
}
