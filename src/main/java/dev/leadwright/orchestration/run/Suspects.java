package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Job;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Keeps a task that may stop the program from taking others with it into suspicion. Whoever runs beside it when the process
 * dies has lost a run as well; so of those that may lose one more run only a few run at the same time on this node, and what may
 * lose none more while no other such task does: its loss speaks against it alone.
 */
@Component
class Suspects {
    private static final int FEW = 4;

    private final Claims claims;
    private final OrchestrationSettings settings;
    private final Semaphore few = new Semaphore(FEW);
    private final Semaphore alone = new Semaphore(1);

    Suspects(Claims claims, OrchestrationSettings settings) {
        this.claims = claims;
        this.settings = settings;
    }

    boolean isPoison(Claim claim) {
        return claim.isPoison(settings);
    }

    /** Closed when the run is over. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** The right to run the task now; empty if other suspects are being run. */
    Optional<Place> tryEnter(Job job) {
        int left = settings.poisonAfter() - claims.countLostRuns(job);
        return switch (left) {
            case 2 -> tryEnter(few);
            default -> left < 2 ? tryEnter(alone) : Optional.of(() -> {});
        };
    }

    private static Optional<Place> tryEnter(Semaphore room) {
        return room.tryAcquire() ? Optional.of(room::release) : Optional.empty();
    }
}
