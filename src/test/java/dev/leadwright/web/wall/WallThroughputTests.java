package dev.leadwright.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests a second with the wall and without, for docs/benchmarks.md: run it alone. */
@Tag("slow")
class WallThroughputTests {
    private static final int REQUESTS = 1000;
    private static final int ROUNDS = 3;
    private static final int PAGE_BYTES = 20_000;
    private static final VisitLimits NONE =
            new VisitLimits(Duration.ofHours(1), 1L << 40, 1L << 40, 1L << 40, Integer.MAX_VALUE);

    @Test
    void pagesOfTwentyKilobytesOneAfterAnotherAndEightAtATime() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 200);
            site.setExecutor(threads);
            var page = new byte[PAGE_BYTES];
            site.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            site.start();
            int port = site.getAddress().getPort();
            try (var wall = new Wall(false, Map.of("acme.example", "127.0.0.1:" + port));
                    Passage passage = wall.open(NONE)) {
                HttpRequest straight = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .build();
                HttpRequest through = HttpRequest.newBuilder(URI.create("http://acme.example/"))
                        .header("Proxy-Authorization", passage.authorization())
                        .build();
                HttpClient direct = HttpClient.newHttpClient();
                HttpClient proxied = HttpClient.newBuilder()
                        .proxy(ProxySelector.of(passage.proxy()))
                        .build();
                for (int atATime : new int[] {1, 8}) {
                    double without = median(direct, straight, atATime);
                    double with = median(proxied, through, atATime);
                    System.out.printf(
                            Locale.ROOT,
                            "%d at a time: %.0f requests/s without the wall, %.0f with it%n",
                            atATime,
                            without,
                            with);
                }
                assertThat(passage.requests()).isEqualTo(2 * (ROUNDS + 1) * REQUESTS);
                assertThat(passage.refusals()).isEmpty();
            } finally {
                site.stop(0);
            }
        }
    }

    /** Of some rounds after one to warm up, in requests a second. */
    private static double median(HttpClient client, HttpRequest request, int atATime) throws Exception {
        double[] rates = new double[ROUNDS + 1];
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            try (var workers = Executors.newFixedThreadPool(atATime)) {
                for (var done : workers.invokeAll(IntStream.range(0, REQUESTS)
                        .<Callable<Integer>>mapToObj(i -> () -> size(client, request))
                        .toList())) {
                    assertThat(done.get()).isEqualTo(PAGE_BYTES);
                }
            }
            rates[round] = REQUESTS / ((System.nanoTime() - start) / 1e9);
        }
        double[] measured = Arrays.copyOfRange(rates, 1, rates.length);
        Arrays.sort(measured);
        return measured[ROUNDS / 2];
    }

    private static int size(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray()).body().length;
    }
}
