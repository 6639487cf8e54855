package dev.leadwright.web.wall;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes may still pass; many threads may ask. */
final class Allowance {
    private final AtomicLong left;

    Allowance(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** How many of the wanted bytes may pass; they are taken off. */
    int take(int wanted) {
        long before = left.getAndUpdate(bytes -> Math.max(0, bytes - wanted));
        return (int) Math.min(before, wanted);
    }

    long left() {
        return left.get();
    }
}
