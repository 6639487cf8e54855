package dev.leadwright.bench;

import dev.leadwright.web.HttpPageReader;
import dev.leadwright.web.SiteReading;
import dev.leadwright.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How fast websites are read, and what that takes.
 *
 * @param pages read, of all sites together
 * @param screenshots that were made
 * @param ourMegabytes resident memory of this process at the end; 0 where the system does not tell
 * @param browserMegabytes that of the browser, shared pages counted once; 0 where the system does not tell
 */
public record ReadingSpeed(
        int sites, int pages, int screenshots, double seconds, long ourMegabytes, long browserMegabytes) {
    private static final long KILO = 1024;

    /** Reads the sites one after the other as often as asked, so many at a time. */
    public static ReadingSpeed measure(WebSettings settings, List<URI> sites, int visits, int atATime)
            throws InterruptedException {
        var screenshots = new AtomicInteger();
        try (var reader = new HttpPageReader(settings, Clock.systemUTC(), _ -> screenshots.incrementAndGet())) {
            reader.read(sites.getFirst()); // starts what has to be started
            screenshots.set(0);
            long began = System.nanoTime();
            int pages = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
                List<Future<SiteReading>> readings = new ArrayList<>();
                for (int i = 0; i < visits; i++) {
                    URI site = sites.get(i % sites.size());
                    readings.add(threads.submit(() -> reader.read(site)));
                }
                for (Future<SiteReading> reading : readings) {
                    pages += reading.get().pages().size();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A site could not be read.", e.getCause());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new ReadingSpeed(
                    visits,
                    pages,
                    screenshots.get(),
                    seconds,
                    megabytes(ProcessHandle.current(), "Rss:"),
                    ProcessHandle.current()
                            .descendants()
                            .flatMapToLong(process -> LongStream.of(megabytes(process, "Pss:")))
                            .sum());
        }
    }

    public double sitesPerSecond() {
        return sites / seconds;
    }

    public double pagesPerSecond() {
        return pages / seconds;
    }

    /** As Linux tells it; elsewhere 0. */
    private static long megabytes(ProcessHandle process, String kind) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(kind))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
                    .sum();
        } catch (IOException notTold) {
            return 0;
        }
    }
}
