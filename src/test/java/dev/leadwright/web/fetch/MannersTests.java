package dev.leadwright.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.BrowserSettings;
import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.RawSite;
import dev.leadwright.web.wall.Wall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a visit behaves towards a site, and one that keeps visitors out. */
class MannersTests {
    private static final URI HOME = URI.create("http://www.acme.example/");
    private static final String NO_ROBOTS = "HTTP/1.1 404 Not Found\r\n\r\n";
    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hello, we are Acme.";

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final RawSite site = new RawSite((request, in, out) -> {});
    private Optional<String> optOuts = Optional.empty();
    private String robots = NO_ROBOTS;

    MannersTests() throws IOException {}

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void theCrawlDelayOfASiteIsKept() throws IOException {
        robots = "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nCrawl-delay: 2\n";
        answering(PAGE);
        visit("/", "/about");
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void anEndlessCrawlDelayIsKeptForFiveSeconds() throws IOException {
        robots = "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nCrawl-delay: 120\n";
        answering(PAGE);
        visit("/");
        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void localSitesAreAskedWithoutAPause() throws IOException {
        answering(PAGE);
        visit("/", "/about");
        assertThat(waits).isEmpty();
    }

    @Test
    void aSiteThatAskedNotToBeVisitedHearsNothing() throws IOException {
        optOuts = Optional.of(
                Files.writeString(folder.resolve("no.txt"), "acme.example").toString());
        answering(PAGE);

        assertThat(visit("/")).containsExactly("acme.example asked not to be visited (no.txt).");
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 Unauthorized   |                             | Log in                       | www.acme.example asks for a log-in.
            403 Forbidden      |                             | No                           | www.acme.example does not let us in (403).
            999 Request denied |                             | No                           | www.acme.example does not let us in (999).
            429 Too Many       |                             | No                           | www.acme.example wants fewer visits (429).
            403 Forbidden      | cf-mitigated: challenge     | x                            | www.acme.example asks visitors to prove that they are human (CAPTCHA).
            405 No             | x-amzn-waf-action: captcha  | x                            | www.acme.example asks visitors to prove that they are human (CAPTCHA).
            503 Unavailable    | X: y                        | <title>Just a moment...</title><form id=challenge-form> | www.acme.example asks visitors to prove that they are human (CAPTCHA).
            200 OK             | X: y                        | <p>One step more<div class=g-recaptcha> | www.acme.example asks visitors to prove that they are human (CAPTCHA).
            200 OK             | X: y                        | <form><input name=u><input type=Password name=p> | www.acme.example shows nothing but a log-in.
            """)
    void aSiteThatKeepsVisitorsOutIsLeft(String status, String header, String body, String reason) throws IOException {
        answering("HTTP/1.1 " + status + "\r\n" + (header == null ? "" : header + "\r\n")
                + "Content-Type: text/html\r\n\r\n" + body);

        assertThat(visit("/", "/about", "http://acme.example/team")).containsOnly(reason);
        assertThat(site.requests()).containsExactly("GET /robots.txt HTTP/1.1", "GET / HTTP/1.1");
    }

    @Test
    void aPageWithMoreThanTheFormIsRead() throws IOException {
        answering(PAGE + "x ".repeat(300) + "<form><input type=password></form><div class=g-recaptcha>");
        assertThat(visit("/", "/about")).containsExactly("", "");
    }

    @Test
    void aMissingPageClosesNoDoor() throws IOException {
        answering("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNot here");
        assertThat(visit("/", "/about")).containsExactly("", "");
    }

    private void answering(String page) {
        site.behave((request, in, out) ->
                out.write((request.contains("/robots.txt") ? robots : page).getBytes(StandardCharsets.UTF_8)));
    }

    /** What was said of each address; {@code ""} where it was read. */
    private List<String> visit(String... addresses) {
        var settings = new WebSettings(
                false,
                "Leadwright/0.1",
                Duration.ofSeconds(20),
                5,
                100_000,
                Duration.ofHours(1),
                Duration.ofMillis(500),
                optOuts,
                Map.of("www.acme.example", site.address(), "acme.example", site.address()),
                BrowserSettings.OFF);
        var turns = new Turns(now::get, time -> {
            waits.add(time);
            now.addAndGet(time.toNanos());
        });
        try (var visits = new SiteVisits(settings, new Wall(false, settings.localSites()), turns);
                SiteVisit visit = visits.begin(Deadline.in(settings.timeout()))) {
            return List.of(addresses).stream()
                    .map(address -> switch (visit.get(HOME.resolve(address))) {
                        case Answer.Failure failure -> failure.reason();
                        case Answer.Content content -> "";
                        case Answer.Redirect redirect -> "a redirect";
                    })
                    .toList();
        }
    }
}
