package dev.leadwright.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leadwright.hubspot.limits.ProcessLedger;
import dev.leadwright.testing.SteppedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server that gives prepared answers in order, the last one again and again, and remembers what it was asked. */
final class ScriptedHubspot implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-12-01T22:00:00Z");

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final SteppedClock clock = new SteppedClock(NOW);
    private final Hubspot hubspot;

    record Request(String method, String path, String body, String authorization) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    ScriptedHubspot() {
        this("");
    }

    /** @param subscription the setting {@code hubspot.subscription} */
    ScriptedHubspot(String subscription) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        hubspot = Hubspot.connect(
                HubspotSettings.at(address, "secret-token").withoutLimits().withSubscription(subscription),
                new ProcessLedger(),
                clock,
                wait -> {
                    waits.add(wait);
                    clock.step(wait);
                });
    }

    ScriptedHubspot answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    ScriptedHubspot answers(int status, String body, Map<String, String> headers) {
        answers.add(new Answer(status, body, headers));
        return this;
    }

    Hubspot hubspot() {
        return hubspot;
    }

    List<Request> requests() {
        return requests;
    }

    Request request(int index) {
        return requests.get(index);
    }

    /** How long the adapter waited before it asked again, instead of really waiting. */
    List<Duration> waits() {
        return waits;
    }

    @Override
    public void close() {
        hubspot.close();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    exchange.getRequestHeaders().getFirst("Authorization")));
            Answer answer = next();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }
}
