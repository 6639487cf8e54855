package dev.leadwright.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.leadwright.web.wall.Passage;
import dev.leadwright.web.wall.VisitLimits;
import dev.leadwright.web.wall.Wall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sites acme.example and other.example on loopback, behind the wall. */
final class WebServer implements AutoCloseable {
    /** What was asked for, host and path. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final List<String> userAgents = new CopyOnWriteArrayList<>();
    final Wall wall;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
        String here = "127.0.0.1:" + server.getAddress().getPort();
        wall = new Wall(false, Map.of("acme.example", here, "other.example", here));
    }

    WebServer on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("Host")
                    + exchange.getRequestURI().getPath());
            userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    WebServer page(String path, String html) {
        return on(path, exchange -> send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    Passage passage() {
        return wall.open(VisitLimits.within(Duration.ofSeconds(60)));
    }

    static URI at(String path) {
        return URI.create("http://acme.example" + path);
    }

    /** Opens a page of acme.example as a visit of its own. */
    Rendering open(Browser browser, String path, Duration time, boolean image) {
        try (Passage passage = passage()) {
            return browser.open(new VisitRequest(at(path), access(passage), time, image, _ -> false, 1_000_000));
        }
    }

    static ProxyAccess access(Passage passage) {
        return new ProxyAccess(passage.proxy(), passage.user(), passage.password());
    }

    @Override
    public void close() {
        wall.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
