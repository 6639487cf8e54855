package dev.leadwright.linkedin.provider;

import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.ProviderSettings;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One GET to the provider. Redirects are not followed: the key goes where the operator sent it, and nowhere else. */
@Component
final class ProviderClient {
    private static final int LARGEST = 2_000_000;
    private static final Duration UNLESS_IT_SAYS = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final ProviderSettings settings;
    private final HttpClient client;

    ProviderClient(LinkedinSettings settings) {
        this.settings = settings.provider();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(this.settings.timeout())
                .build();
    }

    /** What came of it. */
    sealed interface Answer {
        record Json(JsonNode root) implements Answer {}

        record NotFound() implements Answer {}

        record Later(String reason, Optional<Duration> retryAfter) implements Answer {}

        record Failed(String reason) implements Answer {}
    }

    Answer get(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(settings.timeout()).header("Accept", "application/json");
        if (!settings.apiKey().isEmpty()) {
            String[] header = settings.keyHeader().split(": ?", 2);
            request.header(header[0], header[1].replace("{key}", settings.apiKey()));
        }
        CompletableFuture<HttpResponse<byte[]>> running =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            // The request's own timeout ends with the headers; this one also covers a body that drips.
            return answer(running.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return later("did not answer within " + settings.timeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            return later("cannot be reached, or broke off its answer");
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return later("was not waited for: the work was stopped");
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> json(response.body());
            case 404, 410 -> new Answer.NotFound();
            case 429 ->
                new Answer.Later(
                        "asks to come back later (429)", retryAfter(response).or(() -> Optional.of(UNLESS_IT_SAYS)));
            case 401, 403 ->
                new Answer.Failed("refuses the key (" + status + "). Set LEADWRIGHT_LINKEDIN_PROVIDER_API_KEY");
            case 402 -> new Answer.Failed("has no credit left for this key (402)");
            default ->
                status >= 500
                        ? new Answer.Later("is out of order (" + status + ")", retryAfter(response))
                        : new Answer.Failed("answers " + status + ". Look at the templates of linkedin.provider");
        };
    }

    private static Answer json(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            return root.isObject() || root.isArray()
                    ? new Answer.Json(root)
                    : new Answer.Failed("answers with JSON that is no object");
        } catch (JacksonException | StackOverflowError e) {
            return new Answer.Failed("answers with something that is not JSON");
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static Answer later(String reason) {
        return new Answer.Later(reason, Optional.empty());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
