package dev.leadwright.analyst.fake;

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
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both servers have in common: HTTP on loopback, misbehaviour on demand, the requests they got, a tally. */
public abstract class FakeModelServer implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Misbehaviour> next = new ConcurrentLinkedQueue<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    volatile boolean obeys;

    /** A request as it came. */
    public record Request(Map<String, List<String>> headers, JsonNode body) {
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst();
        }
    }

    /** Calls and tokens of one purpose. */
    public record Tally(int calls, long input, long cacheWrite, long cacheRead, long output) {
        Tally plus(Tally other) {
            return new Tally(
                    calls + other.calls,
                    input + other.input,
                    cacheWrite + other.cacheWrite,
                    cacheRead + other.cacheRead,
                    output + other.output);
        }
    }

    /** An answer. */
    record Response(int status, Map<String, String> headers, Object body) {
        static Response of(int status, Object body) {
            return new Response(status, Map.of(), body);
        }
    }

    /** A refusal. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Response response;

        Refused(Response response) {
            super("refused");
            this.response = response;
        }
    }

    FakeModelServer(int port, String chatPath, String modelsPath) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on.", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> send(exchange, error(404, "not_found_error", "Not found")));
        server.createContext(chatPath, exchange -> handle(exchange, true));
        server.createContext(modelsPath, exchange -> handle(exchange, false));
        server.createContext("/tally", exchange -> send(exchange, Response.of(200, tally())));
        server.start();
    }

    /** How it begins: scheme, host and port. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests are treated so, one each. */
    public void next(Misbehaviour... deeds) {
        next.addAll(List.of(deeds));
    }

    /** From now on it does whatever it reads in the material. */
    public void obeys() {
        obeys = true;
    }

    /** What it was asked, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Map<String, Tally> tally() {
        synchronized (tallies) {
            return new TreeMap<>(tallies);
        }
    }

    void count(String purpose, Tally call) {
        synchronized (tallies) {
            tallies.merge(purpose, call, Tally::plus);
        }
    }

    abstract void authenticate(Request request);

    abstract Response models();

    abstract Response answer(Request request, Optional<Misbehaviour> deed);

    abstract Response error(int status, String type, String message);

    private void handle(HttpExchange exchange, boolean chat) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Request request = new Request(
                    Map.copyOf(exchange.getRequestHeaders()),
                    body.length == 0 ? JSON.nullNode() : JSON.readTree(new String(body, StandardCharsets.UTF_8)));
            if (!chat) {
                authenticate(request);
                send(exchange, models());
                return;
            }
            requests.add(request);
            authenticate(request);
            Optional<Misbehaviour> deed = Optional.ofNullable(next.poll());
            if (deed.equals(Optional.of(Misbehaviour.SLOW))) {
                closed.await();
            }
            if (deed.equals(Optional.of(Misbehaviour.SLOW)) || deed.equals(Optional.of(Misbehaviour.CUT_CONNECTION))) {
                exchange.close();
                return;
            }
            send(exchange, answer(request, deed));
        } catch (Refused refused) {
            send(exchange, refused.response);
        } catch (JacksonException | IllegalArgumentException e) {
            send(exchange, error(400, "invalid_request_error", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] bytes = response.body() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(response.body());
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.getResponseHeaders().set("request-id", "req_fake");
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(response.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
