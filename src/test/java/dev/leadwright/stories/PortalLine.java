package dev.leadwright.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The line from Leadwright to the portal: it keeps what went through, and fails as a story says. People have their own. */
final class PortalLine implements AutoCloseable {
    private static final String MISSING_SCOPE = """
            {"status":"error","category":"MISSING_SCOPES","message":"This app hasn't been granted all required scopes.",
             "errors":[{"message":"One or more of the following scopes are required.",
                        "context":{"requiredGranularScopes":["communication_preferences.read"]}}]}
            """;

    private final URI portal;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Call> calls = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** A request of Leadwright. */
    record Call(String method, String path, String body) {
        boolean writes(String text) {
            return !method.equals("GET") && !path.endsWith("/search") && !path.endsWith("/read") && body.contains(text);
        }

        boolean reads(String objectType, long id) {
            return (path.contains("/" + objectType + "/batch/read") && body.contains("\"" + id + "\""))
                    || (method.equals("GET") && path.contains("/" + objectType + "/" + id));
        }
    }

    /** What happens to a request. */
    enum Trouble {
        /** The portal says 503. */
        UNAVAILABLE,
        /** The portal says that the token may not do this. */
        FORBIDDEN,
        /** Something on the way answers in the portal's place, and makes no sense. */
        NONSENSE,
        /** The connection breaks before the portal heard of it. */
        BROKEN_BEFORE,
        /** The portal does it, and the connection breaks before the answer arrives. */
        BROKEN_AFTER
    }

    private static final class Fault {
        private final Predicate<Call> calls;
        private final Trouble trouble;
        private int times;

        Fault(Predicate<Call> calls, Trouble trouble, int times) {
            this.calls = calls;
            this.trouble = trouble;
            this.times = times;
        }
    }

    private volatile Predicate<Call> held = call -> false;
    private volatile Predicate<Call> heldAnswers = call -> false;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private PortalLine(URI portal, HttpServer server) {
        this.portal = portal;
        this.server = server;
    }

    static PortalLine to(URI portal) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PortalLine line = new PortalLine(portal, server);
            server.setExecutor(line.threads);
            server.createContext("/", line::carry);
            server.start();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next so many of these calls fail. */
    void fails(Predicate<Call> which, Trouble trouble, int times) {
        synchronized (faults) {
            faults.add(new Fault(which, trouble, times));
        }
    }

    /** Nothing fails any more. */
    void isMended() {
        synchronized (faults) {
            faults.clear();
        }
    }

    /** These calls wait until {@link #letsGo}. */
    void holds(Predicate<Call> which) {
        gate = new CountDownLatch(1);
        held = which;
    }

    /** The portal answers these calls, and the answers wait until {@link #letsGo}: meanwhile they grow old. */
    void holdsAnswers(Predicate<Call> which) {
        gate = new CountDownLatch(1);
        heldAnswers = which;
    }

    void letsGo() {
        held = call -> false;
        heldAnswers = call -> false;
        gate.countDown();
    }

    /** How many answers are held. */
    int waitingAnswers() {
        return waiting.get();
    }

    /** The calls so far, as they arrived. */
    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    public void close() {
        letsGo();
        server.stop(0);
        threads.shutdown();
        client.close();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(body, StandardCharsets.UTF_8));
            synchronized (calls) {
                calls.add(call);
            }
            if (held.test(call)) {
                gate.await();
            }
            Trouble trouble = next(call);
            if (trouble == Trouble.UNAVAILABLE) {
                exchange.sendResponseHeaders(503, -1);
            } else if (trouble == Trouble.FORBIDDEN) {
                answer(exchange, 403, MISSING_SCOPE);
            } else if (trouble == Trouble.NONSENSE) {
                answer(exchange, 200, "{}");
            } else if (trouble != Trouble.BROKEN_BEFORE) {
                HttpResponse<byte[]> answer = ask(exchange, body);
                if (heldAnswers.test(call)) {
                    waiting.incrementAndGet();
                    gate.await();
                    waiting.decrementAndGet();
                }
                if (trouble != Trouble.BROKEN_AFTER) {
                    answer(exchange, answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(portal + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : List.of("Authorization", "Content-Type")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        answer.headers().map().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-hubspot-ratelimit-")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    /** Null where the call goes through. */
    private @org.jspecify.annotations.Nullable Trouble next(Call call) {
        synchronized (faults) {
            for (Fault fault : faults) {
                if (fault.times > 0 && fault.calls.test(call)) {
                    fault.times--;
                    return fault.trouble;
                }
            }
            return null;
        }
    }
}
