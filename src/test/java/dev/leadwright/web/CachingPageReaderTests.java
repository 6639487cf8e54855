package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachingPageReaderTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(TestSites.NOW);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final TestSites site = new TestSites();
    private final CachingPageReader reader = new CachingPageReader(site.settings(), clock, NoScreenshots.HERE);

    CachingPageReaderTests() throws IOException {}

    @AfterEach
    void close() {
        reader.close();
        site.close();
    }

    @Test
    void manyContactsOfACompanyShareOneVisit() throws Exception {
        site.page("/", "hello");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = threads.invokeAll(IntStream.range(0, 50)
                    .<java.util.concurrent.Callable<SiteReading>>mapToObj(i -> () -> reader.read(TestSites.HOME))
                    .toList());
            for (var reading : readings) {
                assertThat(reading.get().pages()).hasSize(1);
            }
        }
        assertThat(site.requests.stream().filter("/"::equals)).hasSize(1);
    }

    @Test
    void aReadingIsUsedAgainForADay() {
        site.page("/", "hello");

        reader.read(TestSites.HOME);
        now.updateAndGet(t -> t.plus(Duration.ofHours(23)));
        reader.read(URI.create("http://ACME.example/"));
        assertThat(site.requests.stream().filter("/"::equals)).hasSize(1);

        now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
        reader.read(TestSites.HOME);
        assertThat(site.requests.stream().filter("/"::equals)).hasSize(2);
    }

    @Test
    void aFailureIsTriedAgainAfterTenMinutes() {
        assertThat(reader.read(TestSites.HOME).failure()).isPresent();
        site.page("/", "hello");
        assertThat(reader.read(TestSites.HOME).failure()).isPresent();

        now.updateAndGet(t -> t.plus(Duration.ofMinutes(11)));

        assertThat(reader.read(TestSites.HOME).failure()).isEmpty();
    }
}
