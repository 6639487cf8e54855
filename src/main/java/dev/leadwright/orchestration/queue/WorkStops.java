package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.orchestration.WorkStop;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of claims, each in a transaction of its own; one that a run has begun meanwhile is left to its run. */
@Component
class WorkStops implements WorkStop {
    /** A run whose node gave no sign of life for so long has ended, even if no other node is there to find that out. */
    private static final Duration DEAD = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Claims claims;
    private final ClaimMoves moves;
    private final Checkpoint checkpoint;
    private final Clock clock;

    WorkStops(JdbcClient jdbc, Claims claims, ClaimMoves moves, Checkpoint checkpoint, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.moves = moves;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    @Override
    public Stopped stop(Collection<ContactId> contacts, String why) {
        List<TaskId> ended = new ArrayList<>();
        List<TaskId> running = new ArrayList<>();
        for (Claim claim : listOpen(contacts)) {
            (letGo(claim, why) ? ended : running).add(claim.task());
        }
        return new Stopped(List.copyOf(ended), List.copyOf(running));
    }

    private boolean letGo(Claim claim, String why) {
        if (claim.state() == WorkState.RUNNING && isAlive(claim)) {
            return false;
        }
        Move move = Move.released(claim, claim.crmStatus(), why);
        try {
            return checkpoint.write(() -> {
                if (claim.hasJob()) {
                    moves.takeAway(claim, move);
                } else {
                    moves.apply(claim, move);
                }
                return true;
            });
        } catch (StaleClaim begunOrEndedMeanwhile) {
            return false;
        }
    }

    private boolean isAlive(Claim run) {
        Optional<Instant> seen = claims.findSignOfLife(run);
        return seen.isEmpty() || seen.get().plus(DEAD).isAfter(clock.instant());
    }

    private List<Claim> listOpen(Collection<ContactId> contacts) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.claim
                        WHERE contact_id = ANY (:contacts) AND state IN ('QUEUED', 'RUNNING', 'WAITING', 'ESCALATED')
                        ORDER BY task_id
                        """)
                .param("contacts", contacts.stream().map(ContactId::value).toArray(String[]::new))
                .query(ClaimRows::read)
                .list();
    }
}
