package dev.leadwright.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass: the nodes are processes, and their time is real. */
final class Moment {
    private Moment() {}

    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
