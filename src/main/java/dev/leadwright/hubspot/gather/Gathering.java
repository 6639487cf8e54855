package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.Fence;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.limits.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes one request of the calls of one kind that come at the same moment. A request leaves when it is full, or when its
 * first caller has waited for a short while and it is its turn among the {@link Departures}: what comes until then, or
 * while all wait for a turn under HubSpot's limits, goes with it.
 */
public final class Gathering<I, O> {
    /** Nobody waits longer than this for company: a request that is under way may take until its timeout. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Request<I, O> request;
    private final Delivery<I, O> delivery;
    private final Duration window;
    private final Departures departures;
    private final ReentrantLock lock;
    private final List<Part<I, O>> queue = new ArrayList<>();
    private boolean isCollecting;

    /** @param window how long a first caller waits for company; zero makes a request of every call */
    public Gathering(Request<I, O> request, Duration window, Departures departures) {
        this.departures = departures;
        this.lock = departures.lock;
        departures.add(this);
        this.request = request;
        this.window = window;
        this.delivery = new Delivery<>(request);
    }

    /** The answer to one part. */
    public O call(I input) {
        return callAll(List.of(input)).getFirst();
    }

    /** The answers to many parts, in their order; the first failure among them is thrown once all are settled. */
    public List<O> callAll(Collection<I> inputs) {
        if (Thread.currentThread().isInterrupted() && !inputs.isEmpty()) {
            throw request.interrupted(inputs.iterator().next(), false);
        }
        List<Part<I, O>> parts = inputs.stream()
                .map(input -> new Part<I, O>(input, request.identity(input), Urgency.current(), Fence.current()))
                .toList();
        if (window.isZero()) {
            Urgency mine = Urgency.current();
            for (int from = 0; from < parts.size(); from += request.largest()) {
                List<Part<I, O>> chunk = parts.subList(from, Math.min(parts.size(), from + request.largest()));
                delivery.send(chunk, request.takeTurn(() -> mine));
            }
        } else {
            enqueue(parts);
        }
        return parts.stream().map(this::await).toList();
    }

    /** Calls that are not yet part of a request. */
    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(List<Part<I, O>> parts) {
        lock.lock();
        try {
            queue.addAll(parts);
            if (!isCollecting && !queue.isEmpty()) {
                isCollecting = true;
                Thread.ofVirtual().name("gathering").start(this::collect);
            }
            if (queue.size() >= request.largest()) {
                departures.changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private O await(Part<I, O> part) {
        try {
            return part.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw request.interrupted(part.input(), !withdraw(part));
        }
    }

    private boolean withdraw(Part<I, O> part) {
        lock.lock();
        try {
            return queue.remove(part);
        } finally {
            lock.unlock();
        }
    }

    /** Runs on a thread of its own as long as somebody waits. */
    private void collect() {
        while (awaitDeparture()) {
            Turn turn;
            try {
                turn = request.takeTurn(this::urgency);
            } catch (RuntimeException | Error failure) {
                departures.ended();
                takeAll().forEach(part -> part.failed(failure));
                continue;
            }
            List<Part<I, O>> parts = takeMostUrgent();
            if (parts.isEmpty()) { // all were interrupted meanwhile
                turn.close();
                departures.ended();
                continue;
            }
            Thread.ofVirtual().name("request").start(() -> {
                try {
                    delivery.send(parts, turn);
                } finally {
                    departures.ended();
                }
            });
        }
    }

    /** Whether there is something to send, which has left then; if not, this collector has ended. */
    private boolean awaitDeparture() {
        lock.lock();
        try {
            long wait = untilDeparture();
            while (wait > 0) {
                var _ = departures.changed.awaitNanos(wait);
                wait = untilDeparture();
            }
        } catch (InterruptedException _) {
            // Nobody interrupts this thread; if somebody does, what waits is sent at once.
        } finally {
            isCollecting = !queue.isEmpty();
            if (isCollecting) {
                departures.left();
            }
            lock.unlock();
        }
        return isCollecting;
    }

    /** In nanoseconds; zero where a request leaves now, or nobody waits for one any more. */
    private long untilDeparture() {
        if (queue.isEmpty() || queue.size() >= request.largest()) {
            return 0;
        }
        long waited = queue.getFirst().waitedNanos();
        long wait = waited < window.toNanos() ? window.toNanos() - waited : departures.untilDeparture(this);
        return Math.clamp(wait, 0, Math.max(0, PATIENCE.toNanos() - waited));
    }

    /** That of the most urgent who waits. */
    Urgency urgency() {
        lock.lock();
        try {
            return queue.stream()
                    .map(Part::urgency)
                    .max(Comparator.naturalOrder())
                    .orElse(Urgency.BULK);
        } finally {
            lock.unlock();
        }
    }

    private List<Part<I, O>> takeAll() {
        lock.lock();
        try {
            List<Part<I, O>> all = List.copyOf(queue);
            queue.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** As many as fit; what clashes with one of them is left for the next request. */
    private List<Part<I, O>> takeMostUrgent() {
        lock.lock();
        try {
            List<Part<I, O>> inOrder = queue.stream()
                    .sorted(Comparator.comparing((Part<I, O> part) -> part.urgency())
                            .reversed())
                    .toList();
            Set<Object> identities = new HashSet<>();
            List<Part<I, O>> taken = new ArrayList<>();
            for (Part<I, O> part : inOrder) {
                boolean isNew = !identities.contains(part.identity());
                if (isNew ? identities.size() < request.largest() : request.isShared()) {
                    identities.add(part.identity());
                    taken.add(part);
                }
            }
            queue.removeAll(Set.copyOf(taken));
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
