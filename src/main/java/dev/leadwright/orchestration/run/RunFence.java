package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claims;
import java.time.Clock;
import java.time.Duration;
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

    TimedFence around(Claim run) {
        return new TimedFence(
                "task " + run.task(),
                () -> claims.findSignOfLife(run)
                        .map(seen -> TimedFence.trustAfter(Duration.between(seen, clock.instant()))));
    }
}
