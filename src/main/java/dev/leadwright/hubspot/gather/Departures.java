package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which requests of a connection leave before they are full: few at a time, the most urgent first, then the fullest. While
 * these are under way the others fill up; and because callers go on together from a full one, they come together to the
 * next, and catch up with those who wait there. The more are waiting, the more rarely one leaves: so the busier it is, the
 * more share a request, and when it is quiet everything leaves at once.
 */
public final class Departures {
    private static final int MOST_UNDER_WAY = 2;

    /** Thirty who wait make a third of a second between two departures, which is as long as it gets. */
    private static final Duration THRIFT = Duration.ofMillis(10);

    private static final Duration MOST_THRIFT = Duration.ofMillis(300);

    /** One for all gatherings, whose decisions depend on each other. */
    final ReentrantLock lock = new ReentrantLock();

    /** Something left, ended, began or became full. */
    final Condition changed = lock.newCondition();

    private final boolean thrifty;
    private final List<Gathering<?, ?>> gatherings = new CopyOnWriteArrayList<>();
    private int underWay;
    private long leftAt = System.nanoTime();

    /** @param thrifty whether calls are worth saving, because the portal counts them */
    public Departures(boolean thrifty) {
        this.thrifty = thrifty;
    }

    void add(Gathering<?, ?> gathering) {
        gatherings.add(gathering);
    }

    /** How long one that is not full waits before it asks again, in nanoseconds; zero if it may leave. Asked with the lock. */
    long untilDeparture(Gathering<?, ?> gathering) {
        if (underWay >= MOST_UNDER_WAY || !first().equals(gathering)) {
            return Long.MAX_VALUE; // until something changes
        }
        return isUrgent(gathering) ? 0 : Math.max(0, leftAt + interval() - System.nanoTime());
    }

    private Gathering<?, ?> first() {
        return gatherings.stream()
                .max(Comparator.comparing(Departures::isUrgent, Boolean::compare)
                        .thenComparingInt(Gathering::size))
                .orElseThrow();
    }

    private static boolean isUrgent(Gathering<?, ?> gathering) {
        return gathering.urgency() == Urgency.URGENT;
    }

    private long interval() {
        if (!thrifty) {
            return 0;
        }
        int waiting = gatherings.stream().mapToInt(Gathering::size).sum();
        return Math.min(MOST_THRIFT.toNanos(), THRIFT.toNanos() * (waiting - 1));
    }

    void left() {
        underWay++;
        leftAt = System.nanoTime();
        changed.signalAll();
    }

    void ended() {
        lock.lock();
        try {
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
