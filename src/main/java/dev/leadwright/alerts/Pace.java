package dev.leadwright.alerts;

import java.time.Duration;

/** When a channel hears of an alert again. */
final class Pace {
    /** A cause that comes back so soon was never over: nobody is told that it was. */
    static final Duration CALM = Duration.ofMinutes(5);

    /** Longer than any channel takes for one message; if a node dies meanwhile, another sends it after that. */
    static final Duration LONGEST_TRY = Duration.ofMinutes(2);

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private Pace() {}

    /** Reminders come rarer and rarer, while an alert is raised again and nobody reads it. */
    static Duration untilReminder(int told) {
        return switch (told) {
            case 0, 1 -> Duration.ofHours(1);
            case 2 -> Duration.ofHours(4);
            default -> Duration.ofDays(1);
        };
    }

    /** @param failed how many tries failed, at least 1 */
    static Duration untilRetry(int failed) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
    }

    static boolean isTimeToGiveUp(Duration failing) {
        return failing.compareTo(GIVE_UP_AFTER) >= 0;
    }
}
