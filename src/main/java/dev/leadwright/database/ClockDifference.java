package dev.leadwright.database;

import java.time.Duration;

/**
 * How far this machine's clock is from the database's.
 *
 * @param ahead negative where it is behind
 */
record ClockDifference(Duration ahead) {
    static final String REMEDY =
            "Let this machine and the database's set their clocks by NTP (timedatectl set-ntp true).";

    private static final Duration TOLERATED = Duration.ofSeconds(2);

    boolean isLarge() {
        return ahead.abs().compareTo(TOLERATED) > 0;
    }

    String inWords() {
        return isLarge()
                ? "This machine's clock is " + ahead.abs().toSeconds() + " s "
                        + (ahead.isNegative() ? "behind" : "ahead of") + " the database's."
                : "This machine's clock agrees with the database's within " + TOLERATED.toSeconds() + " s.";
    }
}
