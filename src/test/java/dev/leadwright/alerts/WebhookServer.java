package dev.leadwright.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A Slack-compatible webhook on loopback, which answers as it is told and remembers what was posted. */
final class WebhookServer implements AutoCloseable {
    static final String SECRET = "/services/T0SECRET/B0SECRET";

    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "ok";
    private volatile Map<String, String> headers = Map.of();

    WebhookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SECRET);
    }

    void answers(int status, String answer) {
        answers(status, answer, Map.of());
    }

    void answers(int status, String answer, Map<String, String> headers) {
        this.status = status;
        this.answer = answer;
        this.headers = headers;
    }

    /** The texts that were posted, whether or not they were taken. */
    List<String> texts() {
        return bodies.stream()
                .map(body -> new JsonMapper().readTree(body).path("text").asString())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
