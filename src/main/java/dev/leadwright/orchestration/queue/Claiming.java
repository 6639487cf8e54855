package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks on: writes the claim and its job, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Claiming {
    private static final long FIRST_EPOCH = 0;

    private final JdbcClient jdbc;
    private final PortalIdentity portal;
    private final Jobs jobs;
    private final ClaimMoves moves;
    private final Clock clock;

    Claiming(JdbcClient jdbc, PortalIdentity portal, Jobs jobs, ClaimMoves moves, Clock clock) {
        this.jdbc = jdbc;
        this.portal = portal;
        this.jobs = jobs;
        this.moves = moves;
        this.clock = clock;
    }

    /** Takes a task on that was found. Returns false if it was taken on meanwhile. */
    public boolean take(CrmTask task, Classification.ForAgent work) {
        return queue(queued(task, work, task.errorCount(), FIRST_EPOCH));
    }

    /** Takes a task on that was just created, so that no scan need find it. */
    public void take(TaskId id, NewTask task, Classification.ForAgent work) {
        Instant now = clock.instant();
        CrmTask created = new CrmTask(
                id,
                task.subject(),
                task.body(),
                TaskStatus.NOT_STARTED,
                task.priority(),
                task.type(),
                task.dueAt(),
                task.owner(),
                task.queue().stream().collect(Collectors.toUnmodifiableSet()),
                task.contacts(),
                task.companies(),
                0,
                now,
                now);
        queue(queued(created, work, 0, FIRST_EPOCH));
    }

    /** Gives a task a fresh start that a person set back to NOT_STARTED; its failures are forgotten. */
    public void restart(Claim old, CrmTask task, Classification.ForAgent work) {
        forget(old);
        queue(queued(task, work, 0, old.epoch() + 1));
    }

    /** Keeps a task of an unknown type for people; no scan picks it up again. */
    public void leaveToPeople(CrmTask task, Optional<Claim> old) {
        old.ifPresent(this::forget);
        Claim claim = claim(
                task,
                new Classification.Unknown().kindName(),
                Optional.empty(),
                WorkState.WAITING,
                0,
                TaskStatus.WAITING,
                old.map(Claim::epoch).orElse(FIRST_EPOCH));
        if (insert(claim)) {
            moves.tell(claim);
        }
    }

    private Claim queued(CrmTask task, Classification.ForAgent work, int errorCount, long epoch) {
        return claim(
                task,
                work.kindName(),
                Optional.of(work.agent().name()),
                WorkState.QUEUED,
                errorCount,
                task.status(),
                epoch);
    }

    private Claim claim(
            CrmTask task,
            String kind,
            Optional<String> agent,
            WorkState state,
            int errorCount,
            TaskStatus status,
            long epoch) {
        boolean waits = state == WorkState.WAITING;
        return new Claim(
                portal.id(),
                task.id(),
                kind,
                agent,
                task.subject(),
                task.mainContact(),
                task.owner(),
                task.priority(),
                state,
                waits ? Optional.of(WaitReason.HUMAN_REVIEW) : Optional.empty(),
                waits ? Optional.of("Unknown task type") : Optional.empty(),
                errorCount,
                status,
                task.dueAt(),
                Optional.empty(),
                Optional.empty(),
                epoch,
                0,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean queue(Claim claim) {
        if (!insert(claim)) {
            return false;
        }
        jobs.schedule(claim);
        moves.tell(claim);
        return true;
    }

    /** What happened stands in the timeline; the row makes room for a new one, in an epoch that no old run knows. */
    private void forget(Claim old) {
        int deleted = jdbc.sql("""
                        DELETE FROM leadwright.claim
                        WHERE portal_id = :portal AND task_id = :task AND epoch = :epoch AND state = :state
                        """)
                .param("portal", old.portal())
                .param("task", old.task().value())
                .param("epoch", old.epoch())
                .param("state", old.state().name())
                .update();
        if (deleted == 0) {
            throw new StaleClaim(old.task());
        }
    }

    private boolean insert(Claim claim) {
        return jdbc.sql("""
                        INSERT INTO leadwright.claim (portal_id, task_id, kind, agent, subject, contact_id, owner_id,
                            priority, state, reason, detail, error_count, crm_status, due_at, epoch, claimed_at)
                        VALUES (:portal, :task, :kind, :agent, :subject, :contact, :owner,
                            :priority, :state, :reason, :detail, :errors, :crmStatus, :dueAt, :epoch, :claimedAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("portal", claim.portal())
                        .param("task", claim.task().value())
                        .param("kind", claim.kind())
                        .param("agent", claim.agent().orElse(null))
                        .param("subject", claim.subject())
                        .param("contact", claim.contact().map(ContactId::value).orElse(null))
                        .param("owner", claim.owner().map(OwnerId::value).orElse(null))
                        .param("priority", claim.priority().name())
                        .param("state", claim.state().name())
                        .param("reason", claim.reason().map(WaitReason::name).orElse(null))
                        .param("detail", claim.detail().orElse(null))
                        .param("errors", claim.errorCount())
                        .param("crmStatus", claim.crmStatus().name())
                        .param("dueAt", ClaimRows.at(claim.dueAt()))
                        .param("epoch", claim.epoch())
                        .param("claimedAt", ClaimRows.at(claim.claimedAt()))
                        .update()
                == 1;
    }
}
