package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.testing.TestDatabase;
import dev.leadwright.web.fetch.SiteVisits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CachingPageReaderTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(TestSites.NOW);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final JdbcClient sql = database();
    private final TestSites site = new TestSites();
    private final CachingPageReader reader = node();
    private final CachingPageReader otherNode = node();

    CachingPageReaderTests() throws IOException {}

    private static JdbcClient database() throws IOException {
        JdbcClient sql = JdbcClient.create(TestDatabase.create().dataSource());
        sql.sql("CREATE SCHEMA leadwright").update();
        try (InputStream in =
                CachingPageReaderTests.class.getResourceAsStream("/db/leadwright/V018__site_readings.sql")) {
            sql.sql(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        return sql;
    }

    private CachingPageReader node() {
        WebSettings settings = site.settings();
        return new CachingPageReader(
                settings, new SiteVisits(settings), new StoredReadings(sql), NoScreenshots.HERE, clock);
    }

    @AfterEach
    void close() {
        reader.close();
        otherNode.close();
        site.close();
    }

    private long visits() {
        return site.requests.stream().filter("/"::equals).count();
    }

    @Test
    void manyContactsOfACompanyShareOneVisitOnAllNodes() throws Exception {
        var asked = new CountDownLatch(1);
        site.on("/", exchange -> {
            await(asked);
            TestSites.send(exchange, 200, "text/html", "hello".getBytes(StandardCharsets.UTF_8));
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = Stream.generate(() -> List.of(reader, otherNode))
                    .limit(25)
                    .flatMap(List::stream)
                    .map(node -> threads.submit((Callable<SiteReading>) () -> node.read(TestSites.HOME)))
                    .toList();
            asked.countDown();
            for (var reading : readings) {
                assertThat(reading.get().pages()).hasSize(1);
            }
        }
        assertThat(visits()).isEqualTo(1);
    }

    /** Who was not stopped reads it then; nothing of the stopped visit is kept. */
    @Test
    void aStoppedVisitIsNobodyElsesReading() throws Exception {
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        site.on("/", exchange -> {
            if (first.getAndSet(false)) {
                begun.countDown();
                await(never);
            }
            TestSites.send(exchange, 200, "text/html", "hello".getBytes(StandardCharsets.UTF_8));
        });
        var stoppedReading = new CompletableFuture<SiteReading>();
        Thread stopped = Thread.startVirtualThread(() -> stoppedReading.complete(reader.read(TestSites.HOME)));
        begun.await();
        var joined = CompletableFuture.supplyAsync(() -> reader.read(TestSites.HOME), Thread::startVirtualThread);

        stopped.interrupt();

        assertThat(joined.get().pages()).hasSize(1);
        assertThat(stoppedReading.get().failure()).hasValue("The work on it was stopped.");
        assertThat(otherNode.read(TestSites.HOME).pages()).hasSize(1);
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReadingComesBackFromTheDatabaseAsItWas() {
        site.page("/", """
                <html lang="en"><head><meta name="description" content="We plan \0 mills 🏭."></head>
                <body><main><p>Aster &amp; sons</p></main></body></html>""");

        SiteReading first = reader.read(TestSites.HOME);

        assertThat(first.facts()).isNotEmpty();
        assertThat(otherNode.read(TestSites.HOME)).isEqualTo(first);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void aReadingIsUsedAgainForADay() {
        site.page("/", "hello");

        reader.read(TestSites.HOME);
        now.updateAndGet(t -> t.plus(Duration.ofHours(23)));
        reader.read(URI.create("http://ACME.example/"));
        otherNode.read(URI.create("https://www.acme.example/en/index.html"));
        assertThat(visits()).isEqualTo(1);

        now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
        reader.read(TestSites.HOME);
        assertThat(visits()).isEqualTo(2);
    }

    @Test
    void aFailureIsTriedAgainAfterTenMinutes() {
        assertThat(reader.read(TestSites.HOME).failure()).isPresent();
        site.page("/", "hello");
        assertThat(otherNode.read(TestSites.HOME).failure()).isPresent();

        now.updateAndGet(t -> t.plus(Duration.ofMinutes(11)));

        assertThat(reader.read(TestSites.HOME).failure()).isEmpty();
    }

    @Test
    void aVisitorThatDiedIsWaitedForNoLongerThanItSaid() {
        site.page("/", "hello");
        var stored = new StoredReadings(sql);
        String key = Sites.key(TestSites.HOME);
        assertThat(stored.begin(key, UUID.randomUUID(), stored.find(key), Duration.ofMinutes(5)))
                .isTrue();
        assertThat(stored.begin(key, UUID.randomUUID(), stored.find(key), Duration.ofMinutes(5)))
                .isFalse();

        sql.sql("UPDATE leadwright.site_reading SET visit_ends = clock_timestamp()")
                .update();

        assertThat(reader.read(TestSites.HOME).pages()).hasSize(1);
    }

    @Test
    void whoSawAnOldReadingDoesNotVisitASiteThatWasReadMeanwhile() {
        site.page("/", "hello");
        var stored = new StoredReadings(sql);
        String key = Sites.key(TestSites.HOME);
        var seen = stored.find(key);

        reader.read(TestSites.HOME);

        assertThat(stored.begin(key, UUID.randomUUID(), seen, Duration.ofMinutes(5)))
                .isFalse();
    }

    @Test
    void aReadingInAnotherFormIsNone() {
        site.page("/", "hello");
        reader.read(TestSites.HOME);
        sql.sql("UPDATE leadwright.site_reading SET reading = '{\"site\": 7, \"facts\": \"none\"}'")
                .update();

        assertThat(otherNode.read(TestSites.HOME).pages()).hasSize(1);
        assertThat(visits()).isEqualTo(2);
    }
}
