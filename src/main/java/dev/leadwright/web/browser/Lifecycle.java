package dev.leadwright.web.browser;

import dev.leadwright.web.fetch.Deadline;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the main frame's document has reached so far; a new document begins anew. */
final class Lifecycle {
    /** All that the document named is there. */
    static final String LOADED = "load";

    /** For half a second no more than two requests were under way: scripts have fetched what they show. */
    static final String QUIET = "networkAlmostIdle";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> reached = new HashSet<>();
    private String document = "";
    private boolean over;

    /** @param loader tells one document of the frame from the next */
    void reached(String loader, String event) {
        lock.lock();
        try {
            if (!loader.equals(document)) {
                document = loader;
                reached.clear();
            }
            reached.add(event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The page is gone: nobody need wait for it. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the event came within the time; some pages never stop loading. */
    boolean await(String event, Duration patience) {
        var until = Deadline.in(patience);
        lock.lock();
        try {
            while (!reached.contains(event) && !over && !until.passed()) {
                boolean _ = changed.await(until.remaining().toMillis() + 1, TimeUnit.MILLISECONDS);
            }
            return reached.contains(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
