package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

/** What the doctor reads from the headers of an answer. */
class HeaderChecksTests {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"190,10000,190,OK", "100,10000,190,WARN", "250,10000,190,OK", "190,10000,0,WARN", "19,1000,190,OK"})
    void theBurstLimitIsComparedWithWhatWeAreSetToUse(int max, int interval, int set, Status expected) {
        Check burst = limits(
                        set,
                        Map.of(
                                "X-HubSpot-RateLimit-Max",
                                String.valueOf(max),
                                "X-HubSpot-RateLimit-Interval-Milliseconds",
                                String.valueOf(interval)))
                .getFirst();

        assertThat(burst.status()).isEqualTo(expected);
    }

    @Test
    void aLimitBelowOursSaysWhatToSet() {
        assertThat(limits(190, Map.of("X-HubSpot-RateLimit-Max", "100"))
                        .getFirst()
                        .remedy())
                .isEqualTo("Set hubspot.calls-per-ten-seconds: 100.");
    }

    @ParameterizedTest
    @CsvSource({"625000,OK", "62500,OK", "62499,WARN", "1,WARN", "0,FAIL", "many,OK"})
    void theDailyLimitIsScarceBelowATenth(String left, Status expected) {
        Check daily = limits(
                        190, Map.of("X-HubSpot-RateLimit-Daily", "625000", "X-HubSpot-RateLimit-Daily-Remaining", left))
                .getLast();

        assertThat(daily.status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T12:00:00Z,OK",
        "2027-09-08T12:00:00Z,OK",
        "2027-09-10T12:00:00Z,WARN",
        "2028-06-01T12:00:00Z,WARN"
    })
    void theEndOfTheVersionIsWarnedOfHalfAYearAhead(Instant now, Status expected) {
        assertThat(VersionCheck.of(answer(Map.of(), now, Duration.ZERO)).status())
                .isEqualTo(expected);
    }

    /** The date of the answer is noon; the answer took as long as said. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T12:00:00Z,PT0S,OK",
        "2026-12-01T12:00:05Z,PT0S,OK",
        "2026-12-01T12:00:07Z,PT0S,WARN",
        "2026-12-01T11:59:50Z,PT0S,WARN",
        "2026-12-01T12:01:05Z,PT0S,FAIL",
        "2026-12-01T11:58:00Z,PT0S,FAIL",
        "2026-12-01T11:59:52Z,PT16S,OK"
    })
    void aClockIsJudgedByWhatCanBeSeenOfIt(Instant sentAt, Duration took, Status expected) {
        Probe.Answer answer = answer(Map.of("Date", "Tue, 01 Dec 2026 12:00:00 GMT"), sentAt, took);

        assertThat(ClockCheck.of(answer).status()).isEqualTo(expected);
    }

    @Test
    void anAnswerWithoutDateProvesNothingAgainstTheClock() {
        assertThat(ClockCheck.of(answer(Map.of("Date", "noon"), NOW, Duration.ZERO))
                        .status())
                .isEqualTo(Status.OK);
    }

    private static List<Check> limits(int set, Map<String, String> headers) {
        HubspotSettings settings = new HubspotSettings(
                URI.create("http://localhost:1"), "t", Duration.ofSeconds(5), 4, set, 0, 5, 0, Duration.ZERO, "");
        return LimitChecks.of(answer(headers, NOW, Duration.ZERO), settings);
    }

    private static Probe.Answer answer(Map<String, String> headers, Instant sentAt, Duration took) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new Probe.Answer(
                200, HttpHeaders.of(lists, (_, _) -> true), MissingNode.getInstance(), sentAt, sentAt.plus(took));
    }
}
