package dev.leadwright.portal.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates and times as HubSpot takes them: epoch milliseconds, ISO 8601 with an offset, or a date (midnight UTC). */
public final class Times {

    private static final long DAY_MILLIS = 86_400_000L;
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private Times() {}

    /** Milliseconds since 1970, or empty if the text is no time between the years 1 and 9999. */
    public static Optional<Long> parse(String text) {
        String time = text.strip();
        try {
            return Optional.of(millis(time)).filter(millis -> millis >= FIRST && millis <= LAST);
        } catch (DateTimeException | NumberFormatException | ArithmeticException notATime) {
            return Optional.empty();
        }
    }

    static boolean isMidnight(long millis) {
        return Math.floorMod(millis, DAY_MILLIS) == 0;
    }

    /** The stored milliseconds of a date property as HubSpot shows it, for example {@code 2026-12-01}. */
    static String showDate(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS)).toString();
    }

    private static long millis(String time) {
        if (time.matches("-?\\d{5,}|\\d{1,3}")) {
            return Long.parseLong(time);
        }
        return time.contains("T")
                ? OffsetDateTime.parse(time).toInstant().toEpochMilli()
                : LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
