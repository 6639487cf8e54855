package dev.leadwright.cli;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process that was told to end and does not. Nothing is lost by that: whatever was under way goes on elsewhere, or
 * at the next start, as after any crash.
 */
final class LastResort {
    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    /** Whoever stops a service waits for 30 s, often longer, before killing it. */
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private LastResort() {}

    /** Ends the process unless it ends by itself within 29 s from now. */
    static void arm() {
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException _) {
                return;
            }
            String words = "Leadwright did not stop within " + PATIENCE.toSeconds()
                    + " s and is ended now. What was under way goes on elsewhere, or at the next start.";
            log.error(words);
            System.err.println(words);
            Runtime.getRuntime().halt(1);
        });
    }
}
