package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Job;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Keeps a task that may stop the program from taking others with it into suspicion. Whoever runs beside it when the process
 * dies has lost a run as well; so whatever has lost two in a row runs while no other such task does on this node, and a
 * third loss speaks against it alone.
 */
@Component
class Suspects {
    private static final int SUSPICIOUS = 2;

    private final Claims claims;
    private final Semaphore place = new Semaphore(1);

    Suspects(Claims claims) {
        this.claims = claims;
    }

    /** Closed when the run is over. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** The right to run the task now; empty if another suspect is being run. */
    Optional<Place> tryEnter(Job job) {
        if (claims.countLostRuns(job) < SUSPICIOUS) {
            return Optional.of(() -> {});
        }
        return place.tryAcquire() ? Optional.of(place::release) : Optional.empty();
    }
}
