package dev.leadwright.hubspot.gather;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which requests of a connection leave before they are full: few at a time, the fullest first. While these are under way
 * the others fill up, and because callers go on together from a full one, they come together to the next. So the busier
 * it is, the more share a request; when it is quiet, everything leaves at once.
 */
public final class Departures {
    private static final int MOST_UNDER_WAY = 2;

    /** One for all gatherings, whose decisions depend on each other. */
    final ReentrantLock lock = new ReentrantLock();

    /** Something left, ended, began or became full. */
    final Condition changed = lock.newCondition();

    private final List<Gathering<?, ?>> gatherings = new CopyOnWriteArrayList<>();
    private int underWay;

    void add(Gathering<?, ?> gathering) {
        gatherings.add(gathering);
    }

    /** Whether one that is not full may leave now. Asked with the lock. */
    boolean isNext(Gathering<?, ?> gathering) {
        return underWay < MOST_UNDER_WAY
                && gatherings.stream()
                        .max(Comparator.comparingInt(Gathering::size))
                        .filter(fullest -> fullest.size() == gathering.size())
                        .isPresent();
    }

    void left() {
        underWay++;
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
