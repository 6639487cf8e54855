package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.TaskEnded;
import dev.leadwright.orchestration.TaskMoved;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves claims from state to state, together with their jobs, in the caller's transaction. Every move names the epoch
 * and the state it starts from: of two who move the same claim, one fails.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimMoves {
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TimelineWriter timeline;
    private final ApplicationEventPublisher events;
    private final OrchestrationSettings settings;
    private final Clock clock;

    ClaimMoves(
            JdbcClient jdbc,
            Jobs jobs,
            TimelineWriter timeline,
            ApplicationEventPublisher events,
            OrchestrationSettings settings,
            Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves a claim. Schedules a job where one is needed; the job of a run that ends is the run's to remove.
     *
     * @throws StaleClaim when somebody else has moved it meanwhile
     */
    public void apply(Claim claim, Move move) {
        Claim moved = write(claim, move);
        if (move.state() == WorkState.QUEUED && claim.state() == WorkState.QUEUED) {
            jobs.reschedule(moved);
        } else if (move.state() == WorkState.QUEUED && !claim.hasJob()) {
            jobs.schedule(moved);
        }
        if (move.isTaskDone()) {
            wakeThoseAwaiting(moved);
        }
        tell(moved);
        if (moved.state() == WorkState.COMPLETED || moved.state() == WorkState.RELEASED) {
            tellIfItWasInTrouble(claim, moved);
        }
    }

    /** Most tasks end in their first run, and nobody was told anything. */
    private void tellIfItWasInTrouble(Claim before, Claim ended) {
        if (before.epoch() > 1 || !before.hasJob()) {
            events.publishEvent(new TaskEnded(ended.task(), textOf(ended)));
        }
    }

    private Claim write(Claim claim, Move move) {
        return jdbc.sql("""
                        UPDATE leadwright.claim SET
                            state = :state, reason = :reason, detail = :detail, error_count = :errors,
                            crm_status = :crmStatus, due_at = :dueAt, next_look_at = :nextLookAt,
                            awaits_task_id = :awaits, finished_at = :finishedAt,
                            lost_runs = CASE WHEN lost_runs < :poison THEN 0 ELSE lost_runs END
                        WHERE portal_id = :portal AND task_id = :task AND epoch = :epoch AND state = :from
                        RETURNING *
                        """)
                .param("state", move.state().name())
                .param("reason", move.reason().map(WaitReason::name).orElse(null))
                .param("detail", move.detail().orElse(null))
                .param("errors", move.errorCount())
                .param("crmStatus", move.crmStatus().name())
                .param("dueAt", ClaimRows.at(move.dueAt()))
                .param("nextLookAt", move.nextLookAt().map(ClaimRows::at).orElse(null))
                .param("awaits", move.awaits().map(TaskId::value).orElse(null))
                .param("finishedAt", move.ends() ? ClaimRows.at(clock.instant()) : null)
                .param("poison", settings.poisonAfter())
                .param("portal", claim.portal())
                .param("task", claim.task().value())
                .param("epoch", claim.epoch())
                .param("from", claim.state().name())
                .query(ClaimRows::read)
                .optional()
                .orElseThrow(() -> new StaleClaim(claim.task()));
    }

    private void wakeThoseAwaiting(Claim done) {
        List<Claim> waiting = jdbc.sql("""
                        SELECT * FROM leadwright.claim
                        WHERE portal_id = :portal AND awaits_task_id = :task AND state = 'WAITING'
                        FOR UPDATE
                        """)
                .param("portal", done.portal())
                .param("task", done.task().value())
                .query(ClaimRows::read)
                .list();
        waiting.forEach(claim -> wake(claim, done.task()));
    }

    /** The task that a waiting one waited for is done. */
    public void wake(Claim waiting, TaskId done) {
        apply(waiting, Move.queued(waiting, clock.instant(), "Task " + done + ", which it waited for, is done"));
    }

    /**
     * Begins a run of a task, the first or another. Runs that were begun before may not write any more; one that has not
     * ended is lost, and counted.
     *
     * @return the claim in its new epoch; empty if there is nothing to run
     */
    public Optional<Claim> begin(Job job, UUID node) {
        Optional<Claim> begun = jdbc.sql("""
                        UPDATE leadwright.claim
                        SET state = 'RUNNING', epoch = epoch + 1, node = :node, started_at = :now,
                            lost_runs = lost_runs + CASE WHEN state = 'RUNNING' THEN 1 ELSE 0 END
                        WHERE portal_id = :portal AND task_id = :task AND state IN ('QUEUED', 'RUNNING')
                        RETURNING *
                        """)
                .param("node", node)
                .param("now", ClaimRows.at(clock.instant()))
                .param("portal", job.portal())
                .param("task", job.task())
                .query(ClaimRows::read)
                .optional();
        begun.ifPresent(this::tell);
        return begun;
    }

    /**
     * Moves a claim that runs although nobody works it any more, or nobody can be made to stop: its job is taken away from
     * whoever has it, and given to the next that is free if the move asks for that.
     *
     * @throws StaleClaim when the run has ended, or another has begun
     */
    public void takeAway(Claim running, Move move) {
        apply(running, move);
        if (move.state() == WorkState.QUEUED) {
            jobs.release(running, move.dueAt());
        } else {
            jobs.remove(running);
        }
    }

    /** Gives every claim that should have a job, and has none, its job back: somebody cleaned up the table. */
    public int scheduleLostJobs(String portal) {
        List<Claim> lost =
                jdbc.sql("""
                        SELECT * FROM leadwright.claim c
                        WHERE portal_id = :portal AND state IN ('QUEUED', 'RUNNING') AND NOT EXISTS (
                            SELECT FROM leadwright.scheduled_tasks j
                            WHERE j.task_name = 'work/' || c.agent
                              AND j.task_instance = c.portal_id || '/' || c.task_id)
                        FOR UPDATE SKIP LOCKED
                        """).param("portal", portal).query(ClaimRows::read).list();
        lost.forEach(jobs::schedule);
        return lost.size();
    }

    void tell(Claim claim) {
        timeline.add(claim, claim.state().name().toLowerCase(Locale.ROOT), textOf(claim));
        TaskMoved event = new TaskMoved(claim.task(), claim.contact(), claim.kind(), claim.state());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(event);
            }
        });
    }

    private static String textOf(Claim claim) {
        return switch (claim.state()) {
            case QUEUED ->
                "In the queue: " + claim.subject()
                        + claim.detail().map(why -> ": " + why).orElse("");
            case RUNNING -> "Began: " + claim.subject();
            case WAITING ->
                claim.reason().map(WaitReason::note).orElse("Waiting")
                        + claim.detail().map(why -> ": " + why).orElse("");
            case ESCALATED, COMPLETED, RELEASED -> claim.detail().orElse(claim.subject());
        };
    }
}
