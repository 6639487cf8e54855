package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.TaskPriority;
import java.time.Duration;
import java.time.Instant;

/**
 * In which order due tasks are run: by priority, then by age. Each priority is worth a head start, in minutes of age;
 * so a LOW task that is due two days longer than a HIGH one goes before it, and none starves.
 */
final class Priorities {
    private static final Duration STEP = Duration.ofDays(1);

    /** What was begun and given up by a process that died, or that stops, goes before all that was not begun. */
    static final int BEGUN = 0;

    private Priorities() {}

    /** Higher runs first. */
    static int of(TaskPriority priority, Instant dueAt) {
        long headStart = STEP.toMinutes()
                * switch (priority) {
                    case HIGH -> 2;
                    case MEDIUM -> 1;
                    case LOW, NONE -> 0;
                };
        long minutesSince1970 = Duration.between(Instant.EPOCH, dueAt).toMinutes();
        return Math.clamp(headStart - minutesSince1970, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
