package dev.leadwright.alerts;

import java.time.Duration;
import java.util.Optional;

/** What came of telling one recipient. */
sealed interface Told {

    record Delivered() implements Told {}

    /**
     * Not now.
     *
     * @param why in words for people, without secrets
     * @param after how long the other side asked to wait
     */
    record Later(String why, Optional<Duration> after) implements Told {
        static Later because(String why) {
            return new Later(why, Optional.empty());
        }
    }

    /** Trying again does not help. */
    record Never(String why) implements Told {}
}
