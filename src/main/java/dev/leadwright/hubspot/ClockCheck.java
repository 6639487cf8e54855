package dev.leadwright.hubspot;

import dev.leadwright.doctor.Check;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Whether our clock agrees with HubSpot's: due dates, heartbeats of jobs and the five minutes in which a webhook is valid
 * are judged by it.
 */
final class ClockCheck {
    private static final String NAME = "Clock";
    private static final Duration TOLERATED = Duration.ofSeconds(5);
    private static final Duration LARGEST = Duration.ofSeconds(60);

    /** The header counts whole seconds: on average it is half a second behind. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private ClockCheck() {}

    static Check of(Probe.Answer answer) {
        Optional<Instant> theirs = answer.headers().firstValue("Date").flatMap(ClockCheck::parse);
        if (theirs.isEmpty()) {
            return Check.ok(NAME, "Cannot be compared: the answer carries no date.");
        }
        Duration underWay = Duration.between(answer.sentAt(), answer.receivedAt());
        Instant ours = answer.sentAt().plus(underWay.dividedBy(2));
        Duration ahead = Duration.between(theirs.get().plus(HALF_A_SECOND), ours);
        // What cannot be seen in between is not held against the clock.
        Duration off = ahead.abs().minus(underWay.dividedBy(2)).minus(HALF_A_SECOND);
        String shown = Math.max(1, ahead.abs().toSeconds()) + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                + " HubSpot's.";
        String remedy = "Let this machine set its clock by NTP (timedatectl set-ntp true).";
        if (off.compareTo(LARGEST) > 0) {
            return Check.fail(NAME, shown, remedy);
        }
        return off.compareTo(TOLERATED) > 0
                ? Check.warn(NAME, shown, remedy)
                : Check.ok(NAME, "Agrees with HubSpot's within " + TOLERATED.toSeconds() + " s.");
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
