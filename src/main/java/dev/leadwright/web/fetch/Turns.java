package dev.leadwright.web.fetch;

import dev.leadwright.web.Sites;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One request at a time for each site in this process, first come first served, with a pause in between. A site is a
 * registrable domain, however many hosts it has.
 */
public final class Turns {
    private static final int MANY = 10_000;

    /** Waits so long. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private final LongSupplier nanoTime;
    private final Pause pause;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    public Turns() {
        this(System::nanoTime, Thread::sleep);
    }

    Turns(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Waits for the site's next turn. Close it when the request is over, on the same thread.
     *
     * @param between from the end of the turn before to the begin of this one
     * @return empty if there was none before the deadline
     */
    public Optional<Turn> take(String host, Duration between, Deadline deadline) throws InterruptedException {
        forgetTheIdle();
        String name = Sites.registrableDomain(host);
        Site site = sites.compute(name, (any, known) -> (known == null ? new Site() : known).entered());
        boolean ours = false;
        try {
            ours = site.lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    && waited(site, between, deadline);
            return ours ? Optional.of(new Turn(this, name, site)) : Optional.empty();
        } finally {
            if (!ours) {
                leave(name, site);
            }
        }
    }

    private boolean waited(Site site, Duration between, Deadline deadline) throws InterruptedException {
        Duration wait = between.minusNanos(nanoTime.getAsLong() - site.lastEnd);
        if (!site.visited || !wait.isPositive()) {
            return true;
        }
        if (wait.compareTo(deadline.remaining()) >= 0) {
            return false;
        }
        pause.sleep(wait);
        return true;
    }

    private void leave(String name, Site site) {
        if (site.lock.isHeldByCurrentThread()) {
            site.lock.unlock();
        }
        sites.computeIfPresent(name, (any, left) -> left.left());
    }

    /** Who waits is counted with the map's entry locked, so that nobody is forgotten while waiting. */
    private void forgetTheIdle() {
        if (sites.size() > MANY) {
            long hourAgo = nanoTime.getAsLong() - TimeUnit.HOURS.toNanos(1);
            for (String name : sites.keySet()) {
                sites.computeIfPresent(
                        name, (any, site) -> site.waiting == 0 && site.lastEnd - hourAgo < 0 ? null : site);
            }
        }
    }

    /** Somebody's turn at a site. */
    public static final class Turn implements AutoCloseable {
        private final Turns turns;
        private final String name;
        private final Site site;

        private Turn(Turns turns, String name, Site site) {
            this.turns = turns;
            this.name = name;
            this.site = site;
        }

        @Override
        public void close() {
            site.lastEnd = turns.nanoTime.getAsLong();
            site.visited = true;
            turns.leave(name, site);
        }
    }

    private static final class Site {
        private final ReentrantLock lock = new ReentrantLock(true);
        /** Those in turn and waiting for it; guarded by the map's entry. */
        private int waiting;
        /** Guarded by the lock, but for a look at whether the site is idle. */
        private volatile long lastEnd;

        private volatile boolean visited;

        Site entered() {
            waiting++;
            return this;
        }

        Site left() {
            waiting--;
            return this;
        }
    }
}
