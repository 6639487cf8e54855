package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Move;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes tasks away from runs that do not end. The claim is written first: from then on the run cannot write, whatever it
 * does; then the CRM is told. A crash in between leaves a task IN_PROGRESS that is due to be tried again anyway.
 */
@Component
public class StuckRuns {
    private static final Logger LOG = LoggerFactory.getLogger(StuckRuns.class);

    /** A node stops its own runs in time; another's are taken away when it has failed to. */
    private static final Duration FOR_ITS_OWN_NODE = Duration.ofMinutes(1);

    /** A node that showed no sign of life for longer is dead, and its tasks are taken over without ado. */
    private static final Duration ALIVE = Duration.ofSeconds(12);

    private final Claims claims;
    private final ClaimMoves moves;
    private final FailurePolicy policy;
    private final CrmEnd crmEnd;
    private final Crm crm;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;
    private final OrchestrationSettings settings;
    private final Clock clock;

    StuckRuns(
            Claims claims,
            ClaimMoves moves,
            FailurePolicy policy,
            CrmEnd crmEnd,
            Crm crm,
            Patience patience,
            Checkpoint checkpoint,
            ApplicationEventPublisher events,
            OrchestrationSettings settings,
            Clock clock) {
        this.claims = claims;
        this.moves = moves;
        this.policy = policy;
        this.crmEnd = crmEnd;
        this.crm = patience.around(crm);
        this.checkpoint = checkpoint;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Resets what any node has worked on for too long without stopping it: part of a scan. */
    public void resetOverdue(Lease lease) {
        Instant now = clock.instant();
        Instant begunBefore = now.minus(settings.stopAfter()).minus(FOR_ITS_OWN_NODE);
        claims.listOverdue(begunBefore, now.minus(ALIVE)).forEach(claim -> {
            LOG.warn("Task {} has been worked for more than {} and is reset", claim.task(), settings.stopAfter());
            reset(claim, lease::require);
        });
    }

    /** Takes the task away from a run of this node that nobody waits for any more. */
    void takeAway(Claim claim, Running.Why why) {
        switch (why) {
            case TOOK_TOO_LONG -> reset(claim, () -> {});
            case SHUTDOWN ->
                move(claim, Move.queued(claim, clock.instant(), FailurePolicy.STOPPED), () -> {}, Optional.empty());
        }
    }

    private void reset(Claim claim, Runnable guard) {
        Verdict.Waits verdict = policy.tookTooLong(claim);
        Move waiting = Move.waiting(claim, verdict.reason(), verdict.detail())
                .withErrorCount(claim.errorCount() + 1)
                .withCrmStatus(TaskStatus.WAITING)
                .until(verdict.nextLookAt().orElseThrow());
        if (move(claim, waiting, guard, verdict.notice())) {
            showInCrm(claim, verdict);
        }
    }

    /** Who is to know is told in the same transaction, as at any run's end. */
    private boolean move(Claim claim, Move move, Runnable guard, Optional<Notice> notice) {
        try {
            return checkpoint.write(() -> {
                guard.run();
                moves.takeAway(claim, move);
                notice.ifPresent(events::publishEvent);
                return true;
            });
        } catch (StaleClaim ended) {
            LOG.info("Task {} has ended after all", claim.task());
            return false;
        }
    }

    private void showInCrm(Claim claim, Verdict verdict) {
        try {
            crm.findTask(claim.task()).ifPresent(task -> crmEnd.write(claim, task, verdict));
        } catch (CrmException failure) {
            LOG.warn("That task {} waits could not be written to the CRM: {}", claim.task(), failure.getMessage());
        }
    }
}
