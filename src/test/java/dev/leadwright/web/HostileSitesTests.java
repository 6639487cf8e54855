package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.wall.RawSite;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hostile site ends in bounded time, with bounded memory, and with a reason. */
@Timeout(60)
class HostileSitesTests {
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 500_000;
    /** What the reader takes of one response, and what lies in buffers on the way. */
    private static final long BUFFERED = 30_000_000;

    @ParameterizedTest
    @EnumSource
    void itEndsWithAReasonOrAPage(HostileSite hostile) throws IOException {
        try (var site = new RawSite(hostile.withoutRobots())) {
            SiteReading reading = read(site, timeFor(hostile));

            if (hostile.reason().isEmpty()) {
                assertThat(reading.failure()).isEmpty();
                assertThat(reading.pages()).hasSize(1);
            } else {
                assertThat(reading.failure()).get().asString().contains(hostile.reason());
                assertThat(reading.pages()).isEmpty();
            }
            assertThat(site.sentBytes()).isLessThan(BUFFERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itEndsToo(HostileSite hostileInRobotsTxt) throws IOException {
        try (var site = new RawSite(hostileInRobotsTxt)) {
            SiteReading reading = read(site, timeFor(hostileInRobotsTxt));

            assertThat(reading.failure().isPresent() || !reading.pages().isEmpty())
                    .isTrue();
            assertThat(site.sentBytes()).isLessThan(2 * BUFFERED);
        }
    }

    @Test
    void anEmptyPageTellsNothing() throws IOException {
        try (var site = RawSite.saying("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")) {
            SiteReading reading = read(site, ENOUGH);

            assertThat(reading.pages()).hasSize(1);
            assertThat(reading.facts()).isEmpty();
        }
    }

    /** Most end by themselves; only those that go on for ever shall use up their time. */
    private static Duration timeFor(HostileSite hostile) {
        return hostile.reason().contains("did not answer") ? Duration.ofMillis(1500) : ENOUGH;
    }

    private static SiteReading read(RawSite site, Duration timeout) {
        var settings = new WebSettings(
                false,
                "Leadwright/0.1",
                timeout,
                5,
                MAX_BYTES,
                Duration.ofHours(1),
                Duration.ZERO,
                Optional.empty(),
                Map.of("acme.example", site.address()),
                BrowserSettings.OFF);
        try (var reader = new HttpPageReader(settings, TestSites.CLOCK)) {
            return reader.read(TestSites.HOME);
        }
    }
}
