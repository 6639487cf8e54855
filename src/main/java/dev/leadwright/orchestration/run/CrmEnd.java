package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.queue.Claim;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes how a run ended to the CRM, before the claim is written: if the process dies in between, the task is run again
 * and its end, which can be written any number of times, is written again.
 */
final class CrmEnd {
    private static final Logger LOG = LoggerFactory.getLogger(CrmEnd.class);

    private final Crm crm;
    private final FailurePolicy policy;

    CrmEnd(Crm crm, FailurePolicy policy) {
        this.crm = crm;
        this.policy = policy;
    }

    /** @param marked the task, if this run marked it IN_PROGRESS */
    Ending write(Claim claim, Optional<CrmTask> marked, Verdict verdict) {
        TaskStatus before = marked.map(_ -> TaskStatus.IN_PROGRESS).orElse(claim.crmStatus());
        if (marked.isEmpty()) {
            return new Ending(verdict, before);
        }
        return switch (verdict) {
            case Verdict.Done done -> write(claim, done, completed(marked.get(), done), TaskStatus.COMPLETED);
            case Verdict.Waits waits -> write(claim, waits, waiting(claim, marked.get(), waits), TaskStatus.WAITING);
            case Verdict.Postponed _, Verdict.Taken _, Verdict.Superseded _ -> new Ending(verdict, before);
        };
    }

    private Ending write(Claim claim, Verdict verdict, TaskChange change, TaskStatus status) {
        try {
            crm.updateTask(claim.task(), change);
            return new Ending(verdict, status);
        } catch (CrmException failure) {
            LOG.warn("Task {} could not be set to {}: {}", claim.task(), status, failure.getMessage());
            Verdict instead = isTriedAgainAnyway(verdict) ? verdict : policy.of(failure, claim);
            return new Ending(instead, TaskStatus.IN_PROGRESS);
        }
    }

    private static boolean isTriedAgainAnyway(Verdict verdict) {
        return verdict instanceof Verdict.Waits waits
                && (waits.nextLookAt().isPresent() || waits.awaits().isPresent());
    }

    private static TaskChange completed(CrmTask task, Verdict.Done done) {
        return TaskChange.to(TaskStatus.COMPLETED).withBody(TaskNotes.put(task.body(), done.summary()));
    }

    private static TaskChange waiting(Claim claim, CrmTask task, Verdict.Waits waits) {
        TaskChange change = TaskChange.to(TaskStatus.WAITING)
                .withBody(TaskNotes.put(task.body(), waits.reason().note() + ": " + waits.detail()));
        return waits.countsAsFailure() ? change.withErrorCount(claim.errorCount() + 1) : change;
    }
}
