package dev.leadwright.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every site of the web at once: a proxy that answers all requests itself. */
final class WebServer implements AutoCloseable {
    /** What was asked for, in full. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final List<String> userAgents = new CopyOnWriteArrayList<>();
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
    }

    WebServer on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().toString());
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

    ProxyAccess proxy() {
        return new ProxyAccess(server.getAddress(), "visit", "secret");
    }

    static URI at(String path) {
        return URI.create("http://acme.example" + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
