package dev.leadwright.orchestration.run;

import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.queue.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run under way, on a thread of its own: so whoever waits for its end can stop waiting. A thread that does not heed an
 * interrupt goes on, but nothing it does leaves the process any more.
 */
final class Running {
    private static final int SHOWN_FRAMES = 12;

    private final Claim claim;
    private final TimedFence fence;
    private final Instant since;
    private final Thread thread;
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private volatile @Nullable Stop stop;

    /** Why a run is to stop. */
    enum Why {
        /** The node ends. */
        SHUTDOWN,
        TOOK_TOO_LONG
    }

    /** What became of it. */
    sealed interface End {
        record Ended(Ending ending) implements End {}

        /** Nobody waits for it any more. */
        record Abandoned(Why why) implements End {}
    }

    private record Stop(Why why, long atNanos) {}

    private Running(Claim claim, TimedFence fence, Instant since, Function<Running, Ending> work) {
        this.claim = claim;
        this.fence = fence;
        this.since = since;
        this.thread = Thread.ofVirtual().name("task-" + claim.task()).unstarted(() -> run(work));
    }

    static Running begin(Claim claim, TimedFence fence, Instant now, Function<Running, Ending> work) {
        Running running = new Running(claim, fence, now, work);
        running.thread.start();
        return running;
    }

    private void run(Function<Running, Ending> work) {
        try {
            end.complete(new End.Ended(work.apply(this)));
        } catch (RuntimeException | Error failure) {
            end.completeExceptionally(failure);
        }
    }

    Claim claim() {
        return claim;
    }

    Instant since() {
        return since;
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Why it was told to stop, if it was. */
    Optional<Why> whyStopped() {
        return Optional.ofNullable(stop).map(Stop::why);
    }

    /** How long ago it was told to. */
    Optional<Duration> stoppedFor() {
        return Optional.ofNullable(stop).map(told -> Duration.ofNanos(System.nanoTime() - told.atNanos()));
    }

    /** Interrupts it, once. */
    synchronized void stop(Why why) {
        if (stop == null) {
            stop = new Stop(why, System.nanoTime());
            thread.interrupt();
        }
    }

    /** Waits for it no longer. */
    void abandon(Why why) {
        fence.close();
        end.complete(new End.Abandoned(why));
    }

    /** Where it hangs, for the log. */
    String whereItIs() {
        return Arrays.stream(thread.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    /** Waits until it has ended or was abandoned; throws what it threw. */
    End await() {
        while (true) {
            try {
                return end.get();
            } catch (InterruptedException _) {
                stop(Why.SHUTDOWN); // the scheduler's last word
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        }
    }
}
