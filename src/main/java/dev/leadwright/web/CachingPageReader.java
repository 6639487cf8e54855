package dev.leadwright.web;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads each site once, however many contacts of the company ask, at the same moment or later. A site that could not be
 * read is asked again sooner.
 */
@Component
class CachingPageReader implements PageReader {
    private static final int MAX_SITES = 1_000;
    private static final Duration FAILURE_CACHE = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(CachingPageReader.class);

    private final HttpPageReader reader;
    private final Duration cacheFor;
    private final Clock clock;
    /** Least recently asked first; guarded by itself. */
    private final Map<String, CompletableFuture<SiteReading>> readings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<SiteReading>> eldest) {
            return size() > MAX_SITES;
        }
    };

    CachingPageReader(WebSettings settings, Clock clock, Screenshots screenshots) {
        this.reader = new HttpPageReader(settings, clock, screenshots::keep);
        this.cacheFor = settings.cacheFor();
        this.clock = clock;
    }

    @Override
    public SiteReading read(URI site) {
        var mine = new CompletableFuture<SiteReading>();
        Optional<CompletableFuture<SiteReading>> known = join(key(site), mine);
        if (known.isPresent()) {
            return known.get().join();
        }
        SiteReading reading = visit(site);
        mine.complete(reading);
        return reading;
    }

    @PreDestroy
    void close() {
        reader.close();
    }

    /** The reading that is under way or still fresh; if there is none, mine takes its place. */
    private Optional<CompletableFuture<SiteReading>> join(String key, CompletableFuture<SiteReading> mine) {
        synchronized (readings) {
            CompletableFuture<SiteReading> known = readings.get(key);
            if (known != null && (!known.isDone() || isFresh(known.join()))) {
                return Optional.of(known);
            }
            readings.put(key, mine);
            return Optional.empty();
        }
    }

    private boolean isFresh(SiteReading reading) {
        boolean failed = reading.pages().isEmpty();
        Duration keep = failed && cacheFor.compareTo(FAILURE_CACHE) > 0 ? FAILURE_CACHE : cacheFor;
        return clock.instant().isBefore(reading.at().plus(keep));
    }

    /** Nothing a site does may reach the caller as an exception, nor leave the others waiting. */
    private SiteReading visit(URI site) {
        try {
            return reader.read(site);
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("Reading {} failed; the lead goes on without it", site, e);
            return SiteReading.unread(site, clock.instant(), Optional.of("The site could not be understood."));
        }
    }

    private static String key(URI site) {
        String host = site.getHost() == null ? site.toString() : site.getHost();
        String path = site.getRawPath() == null || site.getRawPath().equals("/") ? "" : site.getRawPath();
        return host.toLowerCase(Locale.ROOT) + path;
    }
}
