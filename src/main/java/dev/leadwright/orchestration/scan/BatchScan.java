package dev.leadwright.orchestration.scan;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.journal.ForgottenEffects;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claiming;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Move;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.queue.TaskNotes;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Deals with up to 100 tasks that a scan came across: reads them again, decides about each, and writes its claim and job
 * in one transaction that only the holder of the scan's lease can commit.
 */
@Component
class BatchScan {
    static final int SIZE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(BatchScan.class);
    private static final Comparator<CrmTask> MOST_URGENT_FIRST =
            Comparator.comparing(CrmTask::priority).reversed().thenComparing(CrmTask::dueAt);

    private final Crm crm;
    private final Claims claims;
    private final Claiming claiming;
    private final ClaimMoves moves;
    private final ScanPolicy policy;
    private final ErasedPeople erasedPeople;
    private final Ownership ownership;
    private final Escalation escalation;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchScan(
            Crm crm,
            Patience patience,
            Claims claims,
            Claiming claiming,
            ClaimMoves moves,
            ScanPolicy policy,
            ErasedPeople erasedPeople,
            Ownership ownership,
            ForgottenEffects forgotten,
            OrchestrationSettings settings,
            Checkpoint checkpoint,
            ApplicationEventPublisher events,
            Clock clock) {
        this.crm = patience.around(crm);
        this.claims = claims;
        this.claiming = claiming;
        this.moves = moves;
        this.policy = policy;
        this.erasedPeople = erasedPeople;
        this.ownership = ownership;
        this.escalation = new Escalation(this.crm, ownership, forgotten, settings);
        this.checkpoint = checkpoint;
        this.events = events;
        this.clock = clock;
    }

    private record Decided(CrmTask task, Decision decision) {}

    /** @param notice of what people are told in the transaction that writes the decision */
    private record Shown(Decided decided, Optional<Notice> notice) {}

    void deal(List<TaskId> ids, Lease lease, Tally tally) {
        Instant now = clock.instant();
        List<CrmTask> tasks = crm.listTasks(ids);
        Map<TaskId, Claim> known = claims.listOf(ids);
        Set<ContactId> erased = erasedPeople.among(
                tasks.stream().flatMap(task -> task.contacts().stream()).collect(Collectors.toSet()));
        List<Decided> decided = new ArrayList<>();
        // The most urgent are claimed first: a job is picked as soon as it is there.
        for (CrmTask task : tasks.stream().sorted(MOST_URGENT_FIRST).toList()) {
            Optional<Claim> claim = Optional.ofNullable(known.get(task.id()));
            boolean ofErased = task.mainContact().filter(erased::contains).isPresent();
            decided.add(new Decided(task, ofErased ? ScanPolicy.decideErased(claim) : policy.decide(task, claim, now)));
        }
        // What the CRM must show comes first: a crash in between leaves a task that the next scan deals with again.
        List<Shown> shown = decided.stream().flatMap(one -> show(one).stream()).toList();
        for (Shown one : shown) {
            if (commit(() -> write(one, now), lease)) {
                count(one.decided(), tally);
            }
        }
        archived(ids, tasks, known, now)
                .forEach(claim -> commit(
                        () -> moves.apply(claim, Move.released(claim, claim.crmStatus(), "The task was archived")),
                        lease));
    }

    /** One transaction for each task: what a run has moved on since it was read costs only itself. */
    private boolean commit(Runnable writes, Lease lease) {
        try {
            return checkpoint.write(() -> {
                lease.require();
                writes.run();
                return true;
            });
        } catch (StaleClaim moved) {
            LOG.debug("Left to its run: {}", moved.getMessage());
            return false;
        }
    }

    /** A task that the CRM refuses to change costs only itself; the next scan tries it again. */
    private Optional<Shown> show(Decided one) {
        try {
            return Optional.of(new Shown(one, showInCrm(one)));
        } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound refused) {
            LOG.warn("Task {} cannot be changed in the CRM: {}", one.task().id(), refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Notice> showInCrm(Decided one) {
        return switch (one.decision()) {
            case Decision.HandOver _ -> {
                LOG.info(
                        "Unknown task type: task {} \"{}\" waits for a person",
                        one.task().id(),
                        one.task().subject());
                crm.updateTask(
                        one.task().id(),
                        TaskChange.to(TaskStatus.WAITING)
                                .withQueue(ownership.findHumanQueue())
                                .withBody(TaskNotes.put(one.task().body(), WaitReason.HUMAN_REVIEW.note())));
                yield Optional.empty();
            }
            case Decision.Escalate(Claim claim) -> {
                LOG.warn("Task {} goes to a person: {}", one.task().id(), escalation.why(claim));
                yield Optional.of(escalation.giveToPerson(one.task(), claim));
            }
            default -> Optional.empty();
        };
    }

    private void write(Shown shown, Instant now) {
        write(shown.decided(), now);
        shown.notice().ifPresent(events::publishEvent);
    }

    private void write(Decided one, Instant now) {
        CrmTask task = one.task();
        switch (one.decision()) {
            case Decision.Take(var work) -> claiming.take(task, work);
            case Decision.Restart(Claim old, var work) -> claiming.restart(old, task, work);
            case Decision.TryAgain(Claim claim) -> moves.apply(claim, Move.queued(claim, now, "Tried again"));
            case Decision.MoveUp(Claim claim) -> moves.apply(claim, Move.queued(claim, task.dueAt(), "Due earlier"));
            case Decision.Escalate(Claim claim) -> moves.apply(claim, Move.escalated(claim, escalation.why(claim)));
            case Decision.HandOver(Optional<Claim> old) -> claiming.leaveToPeople(task, old);
            case Decision.LetGo(Claim claim, String why) ->
                moves.apply(claim, Move.released(claim, task.status(), why));
            case Decision.LeaveToPeople _, Decision.LeaveAlone _ -> {}
        }
    }

    private static List<Claim> archived(List<TaskId> ids, List<CrmTask> tasks, Map<TaskId, Claim> known, Instant now) {
        List<TaskId> read = tasks.stream().map(CrmTask::id).toList();
        return ids.stream()
                .filter(id -> !read.contains(id))
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .filter(claim -> claim.state() == WorkState.WAITING && claim.isDueToBeTriedAgain(now))
                .toList();
    }

    private static void count(Decided one, Tally tally) {
        switch (one.decision()) {
            case Decision.Take(var work) -> tally.claimed(work.kindName());
            case Decision.Restart restart -> tally.claimed(restart.work().kindName());
            case Decision.TryAgain(Claim claim) -> tally.claimed(claim.kind());
            case Decision.Escalate _ -> tally.escalated();
            case Decision.HandOver _ -> tally.unknown();
            case Decision.LeaveToPeople _ -> tally.leftToPeople();
            case Decision.MoveUp _, Decision.LetGo _, Decision.LeaveAlone _ -> {}
        }
    }

    /** Lets go of tasks that were with a person and that the person has ended: completed, deferred or archived. */
    void letGoOfEnded(List<TaskId> ids, Lease lease) {
        Map<TaskId, CrmTask> found =
                crm.listTasks(ids).stream().collect(Collectors.toMap(CrmTask::id, Function.identity()));
        claims.listOf(ids).values().forEach(claim -> {
            Optional<CrmTask> task = Optional.ofNullable(found.get(claim.task()));
            boolean open = task.map(CrmTask::status)
                    .filter(status -> status != TaskStatus.COMPLETED && status != TaskStatus.DEFERRED)
                    .isPresent();
            if (!open) {
                String why = task.map(ended -> "Set to " + ended.status() + " by a person")
                        .orElse("The task was archived");
                TaskStatus status = task.map(CrmTask::status).orElse(claim.crmStatus());
                commit(() -> moves.apply(claim, Move.released(claim, status, why)), lease);
            }
        });
    }

    /** Wakes what waited for tasks that are done, or gone, without our doing. */
    void wakeWhatWaitsFor(List<TaskId> awaited, Lease lease) {
        List<CrmTask> tasks = crm.listTasks(awaited);
        List<TaskId> open = tasks.stream()
                .filter(task -> task.status() != TaskStatus.COMPLETED)
                .map(CrmTask::id)
                .toList();
        List<TaskId> done = awaited.stream().filter(id -> !open.contains(id)).toList();
        if (done.isEmpty()) {
            return;
        }
        checkpoint.write(() -> {
            lease.require();
            claims.listWaitingFor(done)
                    .forEach(claim -> moves.wake(claim, claim.awaits().orElseThrow()));
            return true;
        });
    }
}
