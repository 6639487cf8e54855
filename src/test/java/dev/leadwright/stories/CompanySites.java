package dev.leadwright.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The companies' websites, of one page each, on loopback. One that a story has not opened breaks every connection. */
final class CompanySites implements AutoCloseable {
    static final List<String> HOSTS = List.of(
            "aster.example",
            "borealis.example",
            "cobalt.example",
            "driftwood.example",
            "ember.example",
            "foxglove.example",
            "garnet.example",
            "heron.example");

    /** Leadwright is told at its start which names are served here. */
    static final List<String> SERVED = Stream.concat(
                    HOSTS.stream(), IntStream.range(0, 60).mapToObj(CompanySites::works))
            .toList();

    /** One of sixty more companies: {@code works7.example}. */
    static String works(int number) {
        return "works" + number + ".example";
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> slow = new ConcurrentHashMap<>();
    private final List<String> visits = new CopyOnWriteArrayList<>();

    private CompanySites(HttpServer server) {
        this.server = server;
    }

    static CompanySites start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CompanySites sites = new CompanySites(server);
            server.setExecutor(sites.threads);
            server.createContext("/", sites::answer);
            server.start();
            return sites;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void open(String host, String page) {
        if (!SERVED.contains(host)) {
            throw new IllegalArgumentException("Leadwright does not know that " + host + " is served here.");
        }
        pages.put(host, page);
    }

    /** The site answers only after {@link #becomesFast}. */
    void becomesSlow(String host) {
        slow.put(host, new CountDownLatch(1));
    }

    void becomesFast(String host) {
        slow.getOrDefault(host, new CountDownLatch(0)).countDown();
    }

    /** The hosts whose home page was asked for, in that order. */
    List<String> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        slow.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
            String page = pages.get(host);
            if (page == null) {
                return; // breaks the connection
            }
            if (!exchange.getRequestURI().getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            visits.add(host);
            slow.getOrDefault(host, new CountDownLatch(0)).await();
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
