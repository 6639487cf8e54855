package dev.leadwright.portal.webhook;

import dev.leadwright.portal.PortalWebhook;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends one request and signs it: HMAC with SHA-256 over method, address, body and time, as HubSpot's version 3. */
final class Post {

    /** HubSpot waits as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Whether the target took it, in time and with a status below 300. */
    boolean isTaken(PortalWebhook webhook, byte[] body, Instant now) throws InterruptedException {
        String timestamp = Long.toString(now.toEpochMilli());
        HttpRequest request = HttpRequest.newBuilder(webhook.target())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .header("X-HubSpot-Signature-v3", signature(webhook, body, timestamp))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException notReached) {
            return false;
        }
    }

    private static String signature(PortalWebhook webhook, byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(webhook.clientSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(("POST" + webhook.target()).getBytes(StandardCharsets.UTF_8));
            mac.update(body);
            return Base64.getEncoder().encodeToString(mac.doFinal(timestamp.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }
}
