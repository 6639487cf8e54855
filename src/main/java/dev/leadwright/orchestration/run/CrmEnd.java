package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.TaskNotes;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes how a run ended to the CRM, before the claim is written: if the process dies in between, the task is run again
 * and its end, which can be written any number of times, is written again. What people did to the task meanwhile stays.
 */
@Component
class CrmEnd {
    private static final Logger LOG = LoggerFactory.getLogger(CrmEnd.class);

    private final Crm crm;
    private final SecondLook secondLook;

    CrmEnd(Crm crm, Patience patience, SecondLook secondLook) {
        this.crm = patience.around(crm);
        this.secondLook = secondLook;
    }

    /**
     * Writes the end of a run.
     *
     * @param marked the task as it was before this run marked it IN_PROGRESS; empty if it did not
     * @param policy what follows if the CRM fails
     */
    Ending write(Claim claim, Optional<CrmTask> marked, Verdict verdict, Function<CrmException, Verdict> policy) {
        if (marked.isEmpty()) {
            return new Ending(verdict, claim.crmStatus());
        }
        return switch (verdict) {
            case Verdict.Done _, Verdict.Waits _, Verdict.Taken _ -> writeMarked(claim, marked.get(), verdict, policy);
            case Verdict.Postponed _, Verdict.Superseded _ -> new Ending(verdict, TaskStatus.IN_PROGRESS);
        };
    }

    /** The same for a task that was taken away from its run, and waits in any case. */
    void write(Claim claim, CrmTask marked, Verdict verdict) {
        write(claim, Optional.of(marked), verdict, _ -> verdict);
    }

    private Ending writeMarked(Claim claim, CrmTask before, Verdict verdict, Function<CrmException, Verdict> policy) {
        try {
            return switch (secondLook.at(claim)) {
                case SecondLook.Sight.Ours(CrmTask task) -> writeOurs(claim, before, task, verdict);
                case SecondLook.Sight.GivenAway(CrmTask task) -> giveBack(before, task, verdict);
                case SecondLook.Sight.Settled settled -> leaveSettled(settled, verdict);
            };
        } catch (CrmException failure) {
            LOG.warn("The end of task {} could not be written to the CRM: {}", claim.task(), failure.getMessage());
            Verdict instead = isKeptAnyway(verdict) ? verdict : policy.apply(failure);
            return new Ending(instead, TaskStatus.IN_PROGRESS);
        }
    }

    private Ending writeOurs(Claim claim, CrmTask before, CrmTask task, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done(String summary) ->
                update(task, with(TaskStatus.COMPLETED, TaskNotes.put(task.body(), summary)), verdict);
            case Verdict.Waits waits -> update(task, waiting(claim, task, waits), verdict);
            default -> giveBack(before, task, verdict);
        };
    }

    private Ending update(CrmTask task, TaskChange change, Verdict verdict) {
        crm.updateTask(task.id(), change);
        return new Ending(verdict, change.status().orElse(task.status()));
    }

    /** Takes back our mark, and tells its new owner what was done already, so that it is not done twice. */
    private Ending giveBack(CrmTask before, CrmTask task, Verdict verdict) {
        TaskStatus status = before.status() == TaskStatus.WAITING ? TaskStatus.WAITING : TaskStatus.NOT_STARTED;
        Optional<String> done = whatWasDone(verdict);
        TaskChange change =
                done.map(note -> with(status, TaskNotes.put(task.body(), note))).orElse(TaskChange.to(status));
        return update(task, change, new Verdict.Taken(status, inWords(RunStart.GIVEN_AWAY, done)));
    }

    /** The task is as a person left it: nothing is written. */
    private static Ending leaveSettled(SecondLook.Sight.Settled settled, Verdict verdict) {
        boolean bothSayDone = verdict instanceof Verdict.Done && settled.status() == TaskStatus.COMPLETED;
        return new Ending(
                bothSayDone
                        ? verdict
                        : new Verdict.Taken(settled.status(), inWords(settled.why(), whatWasDone(verdict))),
                settled.status());
    }

    private static Optional<String> whatWasDone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done(String summary) -> Optional.of("Done before you took it: " + summary);
            case Verdict.Waits waits -> Optional.of(waits.reason().note() + ": " + waits.detail());
            case Verdict.Taken _, Verdict.Postponed _, Verdict.Superseded _ -> Optional.empty();
        };
    }

    private static String inWords(String why, Optional<String> done) {
        return why + done.map(what -> ". " + what).orElse("");
    }

    /** Failing to write it changes nothing: it is tried again anyway, or it is people's. */
    private static boolean isKeptAnyway(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waits waits ->
                waits.nextLookAt().isPresent() || waits.awaits().isPresent();
            case Verdict.Taken _ -> true;
            default -> false;
        };
    }

    private static TaskChange waiting(Claim claim, CrmTask task, Verdict.Waits waits) {
        TaskChange change = with(
                TaskStatus.WAITING, TaskNotes.put(task.body(), waits.reason().note() + ": " + waits.detail()));
        return waits.countsAsFailure() ? change.withErrorCount(claim.errorCount() + 1) : change;
    }

    private static TaskChange with(TaskStatus status, String body) {
        return TaskChange.to(status).withBody(body);
    }
}
