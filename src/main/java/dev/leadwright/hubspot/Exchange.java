package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.databind.json.JsonMapper;

/** One request and its answer, or the {@link CrmException} that says whether the request may have arrived. */
final class Exchange implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final HubspotSettings settings;
    private final Failures failures;
    private final JsonMapper json;
    private final HttpClient client;
    private final LongAdder calls = new LongAdder();

    Exchange(HubspotSettings settings, Failures failures, JsonMapper json) {
        this.settings = settings;
        this.failures = failures;
        this.json = json;
        boolean encrypted = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                // Without encryption, asking for HTTP/2 means an upgrade header that not every server takes well.
                .version(encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Requests made so far. */
    long calls() {
        return calls.sum();
    }

    HttpResponse<String> of(Call call) {
        HttpRequest request = request(call);
        if (call.isChange()) {
            Fence.current().requireOpen(); // nothing that takes time may come after this
        }
        calls.increment();
        return await(call, client.sendAsync(request, BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Waits for the whole answer: the client's own timeout ends with the headers. */
    private HttpResponse<String> await(Call call, CompletableFuture<HttpResponse<String>> answer) {
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw failures.lost(
                    call,
                    new IOException("no answer within " + settings.timeout().toSeconds() + " s", late));
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failures.lost(call, interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw neverArrived(cause) ? failures.unreachable(call, cause) : failures.lost(call, cause);
        }
    }

    private static boolean neverArrived(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }

    private HttpRequest request(Call call) {
        if (settings.token().isEmpty()) {
            throw new CrmException.Unauthorized("No HubSpot token is set, to " + call.purpose()
                    + ". Set HUBSPOT_ACCESS_TOKEN to a service key of the portal.");
        }
        String base = settings.baseUrl().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Authorization", "Bearer " + settings.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body()
                                .map(body -> HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                                .orElseGet(HttpRequest.BodyPublishers::noBody))
                .build();
    }
}
