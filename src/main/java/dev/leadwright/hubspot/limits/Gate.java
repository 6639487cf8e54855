package dev.leadwright.hubspot.limits;

import dev.leadwright.crm.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where calls wait for one limit: one by one they ask to pass, the most urgent first, then who came first. */
final class Gate {
    private final Rule rule;
    private final Waiting waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Caller> callers = new ArrayList<>();
    private long arrivals;

    /** Whose turn it is to ask: somebody's as long as anybody is here. */
    private @Nullable Caller next;

    /** Says who may pass. */
    @FunctionalInterface
    interface Rule {
        /** Zero where the one who asks passes with this very call, else how long to wait before asking again. */
        Duration tryPass() throws InterruptedException, LimitReached;
    }

    /**
     * @param urgency asked each time, because others may join whoever waits here; by whichever thread it is that leaves, so
     *     that one alone decides who is next, and two never take each other for it
     */
    private record Caller(Supplier<Urgency> urgency, long arrival) {}

    Gate(Rule rule, Waiting waiting) {
        this.rule = rule;
        this.waiting = waiting;
    }

    void pass(Supplier<Urgency> urgency) throws InterruptedException, LimitReached {
        lock.lockInterruptibly();
        Caller me = new Caller(urgency, arrivals++);
        try {
            callers.add(me);
            if (next == null) {
                next = me;
            }
            boolean passed = false;
            while (!passed) {
                if (me.equals(next)) {
                    passed = ask();
                } else {
                    changed.await();
                }
            }
        } finally {
            callers.remove(me);
            if (me.equals(next)) {
                decideNext();
            }
            lock.unlock();
        }
    }

    /** How many are here. */
    int waiting() {
        lock.lock();
        try {
            return callers.size();
        } finally {
            lock.unlock();
        }
    }

    /** Without the lock, so that others can line up meanwhile. */
    private boolean ask() throws InterruptedException, LimitReached {
        lock.unlock();
        try {
            Duration wait = rule.tryPass();
            if (wait.isZero()) {
                return true;
            }
            waiting.of(wait);
            return false;
        } finally {
            lock.lock();
            decideNext();
        }
    }

    private void decideNext() {
        next = callers.stream()
                .max(Comparator.comparing((Caller caller) -> caller.urgency().get())
                        .thenComparing(Caller::arrival, Comparator.reverseOrder()))
                .orElse(null);
        changed.signalAll();
    }
}
