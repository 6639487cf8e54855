package dev.leadwright.review;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Time in which people work: Saturdays and Sundays (UTC) do not pass. */
final class WorkingTime {
    private WorkingTime() {}

    /** So much working time after now. */
    static Instant after(Clock clock, Duration time) {
        Instant at = clock.instant();
        Duration left = time;
        while (true) {
            LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }
}
