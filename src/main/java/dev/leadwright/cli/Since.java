package dev.leadwright.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** A time in the past as a person types it. */
record Since(Clock clock) {
    private static final Pattern AGO = Pattern.compile("[0-9]{1,6}[smhd]");

    static Since on(Clock clock) {
        return new Since(clock);
    }

    /** @throws IllegalArgumentException if it is none */
    Instant parse(String text) {
        try {
            if (AGO.matcher(text).matches()) {
                return clock.instant().minus(DurationStyle.SIMPLE.parse(text));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time. Write 2h, 7d, 2026-11-24 or 2026-11-24T09:00:00Z.", e);
        }
    }
}
