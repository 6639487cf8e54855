package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileSitesTests {
    private static final Duration SHORT = Duration.ofMillis(1500);
    private final TestSites site = new TestSites();

    HostileSitesTests() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aRedirectLoopEnds() {
        site.redirect("/", "/").redirect("/loop", "/");

        assertThat(site.read().failure()).contains("acme.example redirects more than 5 times.");
    }

    @Test
    void aRedirectIntoTheLocalNetworkIsRefused() {
        for (String target : new String[] {
            "http://127.0.0.1:" + site.port() + "/", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd"
        }) {
            site.redirect("/", target);
            assertThat(site.read().failure()).as(target).isPresent();
        }
        assertThat(site.requests).allMatch(path -> path.equals("/") || path.equals("/robots.txt"));
    }

    @Test
    void anEndlessBodyIsCut() {
        site.on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "<p>more and more</p>".repeat(500).getBytes(StandardCharsets.UTF_8);
            writeForEver(exchange, chunk);
        });

        assertThat(site.read(site.settings(Duration.ofSeconds(20), 100_000)).pages())
                .hasSize(1);
    }

    @Test
    void aZipBombIsUnpackedUpToTheLimit() {
        site.on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            TestSites.send(exchange, 200, "text/html", bomb());
        });

        assertThat(site.read(site.settings(Duration.ofSeconds(20), 200_000)).pages())
                .hasSize(1);
    }

    @Test
    void aBrokenZipAndAnUnknownEncodingAreFailures() {
        for (String encoding : new String[] {"gzip", "br"}) {
            site.on("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Encoding", encoding);
                TestSites.send(exchange, 200, "text/html", "not packed".getBytes(StandardCharsets.UTF_8));
            });
            assertThat(site.read().failure()).contains("acme.example sent a body that cannot be unpacked.");
        }
    }

    @Test
    void aBodyThatDripsEndsWithTheTimeForTheSite() {
        var never = new CountDownLatch(1);
        site.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await(never);
        });

        assertThat(site.read(site.settings(SHORT, 100_000)).failure())
                .contains("acme.example did not answer within 1500 ms.");
        never.countDown();
    }

    @Test
    void aSiteThatNeverAnswersEndsWithTheTimeForTheSite() {
        var never = new CountDownLatch(1);
        site.on("/", exchange -> await(never));

        assertThat(site.read(site.settings(SHORT, 100_000)).failure())
                .contains("acme.example did not answer within 1500 ms.");
        never.countDown();
    }

    @Test
    void whatIsNotAPageIsNotRead() {
        site.on("/", exchange -> TestSites.send(exchange, 200, "application/pdf", new byte[] {1, 2, 3}));

        assertThat(site.read().failure())
                .contains("https://acme.example/ is not a page: its content type is application/pdf.");
    }

    @Test
    void aPageOfAHundredThousandNodesAndOneOfDeepNestingAreRead() {
        site.page("/", "<ul>" + "<li><b>x</b> y".repeat(50_000));
        assertThat(site.read(site.settings(Duration.ofSeconds(20), 5_000_000)).pages())
                .hasSize(1);

        site.page("/", "<div>".repeat(100_000) + "<script type='application/ld+json'>" + "[".repeat(50_000));
        assertThat(site.read(site.settings(Duration.ofSeconds(20), 5_000_000)).pages())
                .hasSize(1);
    }

    @Test
    void anEmptyPageTellsNothing() {
        site.page("/", "");

        SiteReading reading = site.read();

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.facts()).isEmpty();
    }

    private static void writeForEver(HttpExchange exchange, byte[] chunk) {
        try {
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        } catch (IOException hungUp) {
            // As the reader should.
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var block = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                zip.write(block);
            }
        }
        return packed.toByteArray();
    }
}
