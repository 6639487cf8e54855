package dev.leadwright.orchestration.run;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Job;
import dev.leadwright.orchestration.queue.Move;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes how a run ended: the claim and the job in one transaction, which only the current run can commit. */
@Component
class RunEnd {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    private final Claims claims;
    private final ClaimMoves moves;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;

    RunEnd(Claims claims, ClaimMoves moves, Checkpoint checkpoint, ApplicationEventPublisher events) {
        this.claims = claims;
        this.moves = moves;
        this.checkpoint = checkpoint;
        this.events = events;
    }

    void write(
            Claim claim,
            Verdict verdict,
            TaskStatus crmStatus,
            ExecutionComplete complete,
            ExecutionOperations<Job> job) {
        if (verdict instanceof Verdict.Superseded) {
            return;
        }
        try {
            checkpoint.write(() -> {
                Runnable jobsEnd = writeClaim(claim, verdict, crmStatus, complete, job);
                // In the same transaction: a task that waits or stops is never without those who were told of it.
                findNotice(verdict).ifPresent(events::publishEvent);
                // Last: db-scheduler's operations on a running job commit the connection, whatever it is told.
                jobsEnd.run();
                return true;
            });
        } catch (StaleClaim stale) {
            LOG.warn("{} What it did is kept in the journal; nothing else was written.", stale.getMessage());
        } catch (ExecutionException notOurs) {
            // This node was thought dead, and the job is somebody else's; whoever runs the task finds what was done.
            LOG.warn("Task {} was given to another run before this one could write its end.", claim.task());
        }
    }

    /** Returns what is then to become of the job. */
    private Runnable writeClaim(
            Claim claim,
            Verdict verdict,
            TaskStatus crmStatus,
            ExecutionComplete complete,
            ExecutionOperations<Job> job) {
        return switch (verdict) {
            case Verdict.Done(String summary) -> {
                moves.apply(claim, Move.completed(claim, summary));
                if (claim.epoch() > 1) {
                    events.publishEvent(FailurePolicy.accessIsThere(claim));
                }
                yield job::remove;
            }
            case Verdict.Taken(TaskStatus status, String why) -> {
                moves.apply(claim, Move.released(claim, status, why));
                yield job::remove;
            }
            case Verdict.Postponed postponed -> {
                Move again = Move.queued(claim, postponed.until(), postponed.why());
                moves.apply(claim, again.withCrmStatus(crmStatus));
                yield () -> job.reschedule(complete, postponed.until());
            }
            case Verdict.Waits waits -> writeWaiting(claim, waits, crmStatus, complete, job);
            case Verdict.Superseded() -> throw new IllegalStateException("A superseded run writes nothing.");
        };
    }

    private Runnable writeWaiting(
            Claim claim,
            Verdict.Waits waits,
            TaskStatus crmStatus,
            ExecutionComplete complete,
            ExecutionOperations<Job> job) {
        // Locks the awaited task, so that it cannot end unseen while this one lies down to wait for it.
        boolean isOverAlready = waits.awaits()
                .flatMap(claims::lockStateOf)
                .filter(WorkState.COMPLETED::equals)
                .isPresent();
        if (isOverAlready) {
            Instant now = complete.getTimeDone();
            Move again = Move.queued(claim, now, "What it waited for is done").withCrmStatus(crmStatus);
            moves.apply(claim, waits.awaits().map(again::untilTaskEnds).orElse(again));
            return () -> job.reschedule(complete, now);
        }
        if (waits.awaits().filter(other -> claims.waitsFor(other, claim.task())).isPresent()) {
            String circle = waits.detail() + "; the task that supplies it waits for this one";
            moves.apply(
                    claim, Move.waiting(claim, WaitReason.HUMAN_REVIEW, circle).withCrmStatus(crmStatus));
            return job::remove;
        }
        Move move = Move.waiting(claim, waits.reason(), waits.detail()).withCrmStatus(crmStatus);
        if (waits.countsAsFailure()) {
            move = move.withErrorCount(claim.errorCount() + 1);
        }
        if (waits.nextLookAt().isPresent()) {
            move = move.until(waits.nextLookAt().get());
        }
        if (waits.awaits().isPresent()) {
            move = move.untilTaskEnds(waits.awaits().get());
        }
        moves.apply(claim, move);
        return job::remove;
    }

    private static Optional<Notice> findNotice(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waits waits -> waits.notice();
            case Verdict.Postponed postponed -> postponed.notice();
            case Verdict.Done _, Verdict.Taken _, Verdict.Superseded _ -> Optional.empty();
        };
    }
}
