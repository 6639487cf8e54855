package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WaitingTasks;
import dev.leadwright.orchestration.WorkState;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has tasks go on about which a person decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecidedTasks implements WaitingTasks {
    private final Claims claims;
    private final ClaimMoves moves;
    private final Clock clock;

    DecidedTasks(Claims claims, ClaimMoves moves, Clock clock) {
        this.claims = claims;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public void lock(TaskId task) {
        claims.lock(task);
    }

    @Override
    public Going goOn(TaskId task, String why) {
        Optional<Claim> claim = claims.lock(task);
        if (claim.map(Claim::state).filter(WorkState.RUNNING::equals).isPresent()) {
            return Going.RUNS;
        }
        Optional<Claim> waiting = claim.filter(held -> held.state() == WorkState.WAITING)
                .filter(held -> held.reason().equals(Optional.of(WaitReason.AWAITING_REVIEW)));
        waiting.ifPresent(held -> moves.apply(held, Move.queued(held, clock.instant(), why)));
        return waiting.isPresent() ? Going.GOES_ON : Going.WAITS_NOT;
    }
}
