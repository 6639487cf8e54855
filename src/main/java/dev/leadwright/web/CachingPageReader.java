package dev.leadwright.web;

import dev.leadwright.web.StoredReadings.Kept;
import dev.leadwright.web.fetch.SiteVisits;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads each site once, however many contacts of the company ask, at the same moment or later, on this node or another. A
 * site that could not be read is asked again sooner.
 */
@Component
class CachingPageReader implements PageReader {
    private static final Duration FAILURE_CACHE = Duration.ofMinutes(10);
    /** Between two looks whether another node has read the site. */
    private static final Duration LOOK = Duration.ofMillis(200);
    /** A visit takes at most {@code web.timeout}; what was read has to be understood and kept as well. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(CachingPageReader.class);

    private final HttpPageReader reader;
    private final StoredReadings stored;
    private final WebSettings settings;
    private final Clock clock;
    private final UUID visitor = UUID.randomUUID();
    /** By site, what threads of this node wait for together; empty where the one who reads was stopped. */
    private final Map<String, CompletableFuture<Optional<SiteReading>>> underWay = new ConcurrentHashMap<>();

    CachingPageReader(
            WebSettings settings, SiteVisits visits, StoredReadings stored, Screenshots screenshots, Clock clock) {
        this.reader = new HttpPageReader(settings, visits, clock, screenshots::keep);
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SiteReading read(URI site) {
        String key = Sites.key(site);
        Optional<SiteReading> reading = Optional.empty();
        while (reading.isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                return SiteReading.unread(site, clock.instant(), Optional.of("The work on it was stopped."));
            }
            var mine = new CompletableFuture<Optional<SiteReading>>();
            CompletableFuture<Optional<SiteReading>> others = underWay.putIfAbsent(key, mine);
            reading = others == null ? readFor(mine, key, site) : joined(others);
        }
        return reading.get();
    }

    private Optional<SiteReading> readFor(CompletableFuture<Optional<SiteReading>> all, String key, URI site) {
        try {
            Optional<SiteReading> reading = keptOrVisited(key, site);
            all.complete(reading);
            return reading;
        } catch (RuntimeException | Error failure) {
            if (Thread.currentThread().isInterrupted()) {
                all.complete(Optional.empty()); // its own trouble, and nobody else's
            } else {
                all.completeExceptionally(failure);
            }
            throw failure;
        } finally {
            underWay.remove(key);
        }
    }

    @PreDestroy
    void close() {
        reader.close();
    }

    /** What failed for the one who asked first failed for all in the same way. */
    private static Optional<SiteReading> joined(CompletableFuture<Optional<SiteReading>> others) {
        try {
            return others.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    /** Empty if this thread was stopped meanwhile: whatever it has seen by then is not the site's last word. */
    private Optional<SiteReading> keptOrVisited(String key, URI site) {
        while (true) {
            Kept kept = stored.find(key);
            Optional<SiteReading> fresh = kept.reading().filter(this::isFresh);
            if (fresh.isPresent()) {
                return fresh;
            }
            if (stored.begin(
                    key, visitor, kept, settings.timeout().multipliedBy(2).plus(GRACE))) {
                SiteReading reading = visit(site);
                if (Thread.interrupted()) {
                    stored.leave(key, visitor);
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
                stored.end(
                        key,
                        visitor,
                        reading,
                        clock.instant().minus(longestKept().multipliedBy(2)));
                return Optional.of(reading);
            }
            if (isStoppedWhileWaiting()) {
                return Optional.empty();
            }
        }
    }

    /** Another node is visiting the site. */
    private static boolean isStoppedWhileWaiting() {
        try {
            Thread.sleep(LOOK);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isFresh(SiteReading reading) {
        boolean failed = reading.pages().isEmpty();
        Duration keep =
                failed && settings.cacheFor().compareTo(FAILURE_CACHE) > 0 ? FAILURE_CACHE : settings.cacheFor();
        return clock.instant().isBefore(reading.at().plus(keep));
    }

    private Duration longestKept() {
        return settings.cacheFor().compareTo(FAILURE_CACHE) > 0 ? settings.cacheFor() : FAILURE_CACHE;
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
}
