package dev.leadwright.intake.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who sends webhooks, in HubSpot's way or not quite. */
final class Sender {

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * A request as it goes over the wire.
     *
     * @param headers name, value, name, value
     */
    @SuppressWarnings("ArrayRecordComponent") // requests are sent, never compared
    record Sent(String method, URI uri, byte[] body, List<String> headers) {}

    /** A request signed as HubSpot does. */
    static Sent signed(URI uri, String body, Instant at) {
        return signed(uri, body.getBytes(StandardCharsets.UTF_8), at);
    }

    static Sent signed(URI uri, byte[] body, Instant at) {
        String timestamp = Long.toString(at.toEpochMilli());
        return with(uri, body, timestamp, signature(WebhookServer.SECRET, "POST" + uri, body, timestamp));
    }

    static Sent with(URI uri, byte[] body, String timestamp, String signature) {
        return new Sent(
                "POST",
                uri,
                body,
                List.of("X-HubSpot-Request-Timestamp", timestamp, "X-HubSpot-Signature-v3", signature));
    }

    static String signature(String secret, String methodAndUri, byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(methodAndUri.getBytes(StandardCharsets.UTF_8));
            mac.update(body);
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(Sent sent) {
        return send(sent, "application/json");
    }

    HttpResponse<String> send(Sent sent, String contentType) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", contentType));
        headers.addAll(sent.headers());
        HttpRequest request = HttpRequest.newBuilder(sent.uri())
                .method(sent.method(), BodyPublishers.ofByteArray(sent.body()))
                .headers(headers.toArray(String[]::new))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
