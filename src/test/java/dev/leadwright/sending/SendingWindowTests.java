package dev.leadwright.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 27 November 2026 is a Friday. */
class SendingWindowTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SendingWindow window = new SendingWindow(Sending.settings());

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T07:59:59Z,2026-11-27T08:00:00Z",
        "2026-11-27T08:00:00Z,2026-11-27T08:00:00Z",
        "2026-11-27T15:59:59Z,2026-11-27T15:59:59Z",
        "2026-11-27T16:00:00Z,2026-11-30T08:00:00Z",
        "2026-11-28T12:00:00Z,2026-11-30T08:00:00Z",
        "2026-12-24T16:30:00Z,2026-12-28T08:00:00Z",
        // The clocks went forward on Sunday, 29 March.
        "2026-03-27T18:00:00Z,2026-03-30T07:00:00Z",
    })
    void mailLeavesInTheRecipientsHours(Instant from, Instant next) {
        assertThat(window.next(List.of(BERLIN), from)).isEqualTo(next);
    }

    @Test
    void ofSeveralZonesAllMustBeOpen() {
        Instant morningInNewYork = Instant.parse("2026-11-27T14:30:00Z");

        assertThat(window.next(List.of(NEW_YORK, LOS_ANGELES), morningInNewYork))
                .isEqualTo("2026-11-27T17:00:00Z");
        assertThat(window.closes(List.of(NEW_YORK, LOS_ANGELES), Instant.parse("2026-11-27T17:00:00Z")))
                .isEqualTo("2026-11-27T22:00:00Z");
    }

    @Test
    void whereNoHourIsCommonTheFirstZoneCounts() {
        assertThat(window.agreeable(List.of(BERLIN, TOKYO), Instant.parse("2026-11-27T03:00:00Z")))
                .containsExactly(BERLIN);
        assertThat(window.agreeable(List.of(), Instant.parse("2026-11-27T03:00:00Z")))
                .containsExactly(ZoneId.of("UTC"));
    }

    @Test
    void aYearOfHolidaysEnds() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        SendingWindow idle = new SendingWindow(
                Sending.settings(first.datesUntil(first.plusYears(1)).toList()));

        assertThat(idle.next(List.of(BERLIN), Instant.parse("2026-11-27T03:00:00Z")))
                .isEqualTo("2027-11-01T08:00:00Z");
    }

    @Test
    void zonesThatKeepTheSameTimeAreAskedOnce() {
        assertThat(window.agreeable(
                        List.of(NEW_YORK, ZoneId.of("America/Detroit"), LOS_ANGELES, ZoneId.of("America/Phoenix")),
                        Instant.parse("2026-11-27T03:00:00Z")))
                .containsExactly(NEW_YORK, LOS_ANGELES, ZoneId.of("America/Phoenix"));
    }
}
