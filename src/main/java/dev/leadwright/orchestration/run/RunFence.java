package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sets up the fence around a run: nothing of it leaves for the CRM once another run may have begun. */
@Component
class RunFence {
    private final Claims claims;
    private final Clock clock;

    RunFence(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Sets it up around a run that has just begun.
     *
     * @param picked when its job was picked, which was a sign of life
     * @param beganAt {@link System#nanoTime()} before it began
     */
    TimedFence around(Claim run, Instant picked, long beganAt) {
        return new TimedFence(
                "task " + run.task(),
                beganAt,
                trustAfter(picked),
                () -> claims.findSignOfLife(run).map(this::trustAfter));
    }

    private Duration trustAfter(Instant signOfLife) {
        return TimedFence.trustAfter(Duration.between(signOfLife, clock.instant()));
    }
}
