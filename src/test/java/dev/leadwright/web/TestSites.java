package dev.leadwright.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A website on loopback, known to the reader as {@code acme.example}. */
final class TestSites implements AutoCloseable {
    static final URI HOME = URI.create("https://acme.example");
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Paths that were asked for, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final List<String> userAgents = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TestSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.start();
        on("/", exchange -> send(exchange, 404, "text/html", "not here".getBytes(StandardCharsets.UTF_8)));
    }

    TestSites on(String path, HttpHandler handler) {
        if (path.equals("/")) {
            try {
                server.removeContext("/");
            } catch (IllegalArgumentException notYetThere) {
                // The first handler of the root.
            }
        }
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            boolean other =
                    path.equals("/") && !exchange.getRequestURI().getPath().equals("/");
            try (exchange) {
                if (other) {
                    send(exchange, 404, "text/html", new byte[0]);
                } else {
                    handler.handle(exchange);
                }
            }
        });
        return this;
    }

    TestSites page(String path, String html) {
        return on(
                path,
                exchange -> send(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    TestSites redirect(String path, String to) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The open web stays shut: only the test's own sites are visited. */
    WebSettings settings() {
        return settings(Duration.ofSeconds(20), 1_000_000);
    }

    WebSettings settings(Duration timeout, int maxBytes) {
        String here = "127.0.0.1:" + port();
        return new WebSettings(
                false,
                "Leadwright/0.1 (+https://leadwright.example/bot)",
                timeout,
                5,
                maxBytes,
                Duration.ofHours(24),
                Duration.ZERO,
                Optional.empty(),
                Map.of("acme.example", here, "www.acme.example", here, "other.example", here),
                BrowserSettings.OFF);
    }

    WebSettings settings(BrowserSettings browser) {
        return with(browser, settings().localSites());
    }

    /** These hosts are this site too. */
    WebSettings settings(BrowserSettings browser, List<String> hosts) {
        return with(browser, hosts.stream().collect(Collectors.toMap(host -> host, _ -> "127.0.0.1:" + port())));
    }

    static WebSettings with(BrowserSettings browser, Map<String, String> localSites) {
        return new WebSettings(
                false,
                "Leadwright/0.1 (+https://leadwright.example/bot)",
                Duration.ofSeconds(30),
                5,
                1_000_000,
                Duration.ofHours(24),
                Duration.ZERO,
                Optional.empty(),
                localSites,
                browser);
    }

    SiteReading read() {
        return read(settings());
    }

    SiteReading read(WebSettings settings) {
        try (var reader = new HttpPageReader(settings, CLOCK)) {
            return reader.read(HOME);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
