package dev.leadwright.dashboard.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * How times are shown: near ones by their distance from now, all exactly in the zone of the server.
 *
 * @param now when the page is made
 */
record Moments(Instant now, ZoneId zone) {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    static Moments of(Clock clock) {
        return new Moments(
                clock.instant(), clock.getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : clock.getZone());
    }

    Instant startOfToday() {
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    public String zoneName() {
        return zone.getId().equals("UTC") ? "UTC" : zone.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** {@code Mon 23 Nov 2026, 14:03:10 UTC}. */
    public String exact(Instant instant) {
        return EXACT.format(instant.atZone(zone));
    }

    /** {@code 5 min ago}, {@code in 2 days}, or the day when it is more than a month away. */
    public String near(Instant instant) {
        Duration distance = Duration.between(now, instant);
        if (distance.abs().compareTo(Duration.ofDays(30)) > 0) {
            return DAY.format(instant.atZone(zone));
        }
        if (distance.abs().compareTo(Duration.ofSeconds(1)) < 0) {
            return "now";
        }
        String length = inWords(distance.abs());
        return distance.isNegative() ? length + " ago" : "in " + length;
    }

    private static String inWords(Duration length) {
        if (length.toDays() >= 2) {
            return length.toDays() + " days";
        }
        if (length.toHours() >= 1) {
            return length.toHours() + " h";
        }
        return length.toMinutes() >= 1 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
