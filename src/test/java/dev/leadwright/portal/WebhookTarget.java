package dev.leadwright.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is told: keeps what arrives, and takes only what is signed with the secret. */
final class WebhookTarget implements AutoCloseable {

    static final String SECRET = "a-secret-of-both-0001";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> batches = new ArrayList<>();
    private volatile IntUnaryOperator answer = request -> 204;

    WebhookTarget() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hooks", this::take);
        server.setExecutor(threads);
        server.start();
    }

    PortalWebhook webhook(PortalSubscription... subscriptions) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
        return PortalWebhook.to(uri, SECRET).withSubscriptions(List.of(subscriptions));
    }

    /** The status of each answer, by the number of the request: 1 for the first. */
    void answers(IntUnaryOperator newAnswer) {
        answer = newAnswer;
    }

    List<JsonNode> batches() {
        synchronized (batches) {
            return List.copyOf(batches);
        }
    }

    /** All events so far, repeated ones too. */
    List<JsonNode> events() {
        return batches().stream().flatMap(batch -> batch.valueStream()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!isSigned(exchange, body)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            int number;
            synchronized (batches) {
                batches.add(json.readTree(body));
                number = batches.size();
            }
            exchange.sendResponseHeaders(answer.applyAsInt(number), -1);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String source = "POST" + "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI()
                + new String(body, StandardCharsets.UTF_8)
                + exchange.getRequestHeaders().getFirst("X-HubSpot-Request-Timestamp");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = Base64.getEncoder().encodeToString(mac.doFinal(source.getBytes(StandardCharsets.UTF_8)));
            return expected.equals(exchange.getRequestHeaders().getFirst("X-HubSpot-Signature-v3"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
