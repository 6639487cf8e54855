package dev.leadwright.orchestration.cluster;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A fence that asks the database whether its holder may still write, and believes the answer for a short while. The while
 * is measured by a clock that goes on when the process is frozen, so that whoever thaws has to ask first.
 */
public final class TimedFence {
    /**
     * A job counts as dead 12 s after its node's last sign of life. What leaves within this time after one arrives before
     * anybody takes over.
     */
    private static final Duration UNTIL_TAKEN_OVER = Duration.ofSeconds(10);

    /** Asked again at the latest after this time, whatever the answer was. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final String what;
    private final Supplier<Optional<Duration>> ask;
    private final Fence fence = Fence.of(this::requireOpen);
    private long believedUntil;
    private boolean closed;

    /**
     * A fence of a holder that has just been given the right to write.
     *
     * @param what is fenced, for messages: {@code task 123}
     * @param givenAt {@link System#nanoTime()} before it was given
     * @param trust how long that can be believed; if it is not positive, it is asked at once
     * @param ask how long the answer can be believed; empty where the right to write is lost. Not positive means that it
     *     holds at this moment, and no longer for sure
     */
    public TimedFence(String what, long givenAt, Duration trust, Supplier<Optional<Duration>> ask) {
        this.what = what;
        this.ask = ask;
        believe(givenAt, trust);
    }

    public Fence fence() {
        return fence;
    }

    /** How long a holder whose last sign of life is so old can be believed. */
    public static Duration trustAfter(Duration signOfLifeAge) {
        return UNTIL_TAKEN_OVER.minus(signOfLifeAge);
    }

    /** Lets nothing leave from now on. */
    public synchronized void close() {
        closed = true;
    }

    private synchronized void requireOpen() {
        if (!closed && System.nanoTime() - believedUntil >= 0) {
            askAgain();
        }
        if (closed) {
            throw new CrmException.Withdrawn("Another took over " + what + "; nothing more is written here.");
        }
    }

    private void askAgain() {
        long asked = System.nanoTime();
        Optional<Duration> trust;
        try {
            trust = ask.get();
        } catch (DataAccessException | TransactionException failure) {
            throw new CrmException.Unavailable(
                    "Nothing was sent: the database does not say whether " + what + " is still done here.", failure);
        }
        closed = trust.isEmpty();
        trust.ifPresent(given -> believe(asked, given));
    }

    private void believe(long from, Duration trust) {
        believedUntil = from + (trust.compareTo(LONGEST) > 0 ? LONGEST : trust).toNanos();
    }
}
