package dev.leadwright.orchestration.journal;

import dev.leadwright.orchestration.cluster.Presence;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an effect that is in flight may be taken over. */
@Component
class Takeover {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Presence presence;

    Takeover(Presence presence) {
        this.presence = presence;
    }

    /**
     * Returns if nobody is doing the effect any more: its try was given up, belonged to an earlier run of the same task,
     * or to a process that is no longer alive.
     *
     * @throws HeldElsewhere if it is being done right now
     */
    void requireAllowed(EffectRow row, Scope scope) {
        boolean ofSameTask = scope.run()
                .filter(run -> row.task().equals(Optional.of(run.task())))
                .isPresent();
        boolean held = row.holder().filter(presence::isAlive).isPresent();
        if (held && !ofSameTask) {
            throw new HeldElsewhere("The same effect is being done by another run.", LOOK_AGAIN);
        }
    }
}
