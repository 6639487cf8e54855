package dev.leadwright.sending;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The settings as they are by default, with Christmas. */
final class Sending {
    private Sending() {}

    static SendingSettings settings() {
        return settings(List.of(LocalDate.of(2026, 12, 25)));
    }

    static AutoPause autoPause() {
        return new AutoPause(true, Duration.ofDays(7), 50, 2, 0.1, 2);
    }

    static SendingSettings settings(List<LocalDate> holidays) {
        return new SendingSettings(
                true,
                false,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                holidays,
                ZoneId.of("UTC"),
                20,
                2,
                50,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                autoPause());
    }
}
