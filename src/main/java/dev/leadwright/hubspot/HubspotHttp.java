package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends calls to HubSpot within its limits and turns every failure into a {@link CrmException}.
 *
 * <p>Repeats a call by itself only where HubSpot refused it and so did nothing, and where the wait is short. Every other
 * repetition is the caller's decision: HubSpot knows no idempotency key, and a repeated create makes a second record.
 */
final class HubspotHttp implements AutoCloseable {
    static final int MOST_REPETITIONS = 3;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(HubspotHttp.class);

    private final HubspotSettings settings;
    private final Failures failures;
    private final Pause pause;
    private final Pacing pacing;
    private final Semaphore inFlight;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final LongAdder calls = new LongAdder();
    private final LongAdder throttled = new LongAdder();

    /** Waits; a test counts instead. */
    @FunctionalInterface
    interface Pause {
        void of(Duration wait) throws InterruptedException;
    }

    HubspotHttp(HubspotSettings settings, Failures failures, Pause pause) {
        this.settings = settings;
        this.failures = failures;
        this.pause = pause;
        pacing = new Pacing(settings);
        inFlight = new Semaphore(settings.maxConcurrentCalls(), true);
        boolean encrypted = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                // Without encryption, asking for HTTP/2 means an upgrade header that not every server takes well.
                .version(encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Requests made so far, repetitions included. */
    long calls() {
        return calls.sum();
    }

    /** Requests that HubSpot refused because of a limit. */
    long throttled() {
        return throttled.sum();
    }

    /** The answer of a call, read as this type; throws the {@link CrmException} that fits its failure. */
    <T extends Wire.Answer> T send(Call call, Class<T> answer) {
        for (int repetition = 0; ; repetition++) {
            try {
                return sendOnce(call, answer);
            } catch (CrmException.Throttled refused) {
                if (repetition == MOST_REPETITIONS || refused.retryAfter().compareTo(LONGEST_WAIT) > 0) {
                    throw refused;
                }
                log.info(
                        "{} Asking again in {} s.",
                        refused.getMessage(),
                        refused.retryAfter().toSeconds());
                pauseFor(refused);
            }
        }
    }

    CrmException unreadable(Call call, String why) {
        return failures.unreadable(call, why);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private <T extends Wire.Answer> T sendOnce(Call call, Class<T> answerType) {
        HttpResponse<String> response = exchange(call);
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            CrmException failure = failures.of(call, status, response.headers(), errorBody(response.body()));
            if (status == 429) {
                throttled.increment();
            }
            throw failure;
        }
        T answer = read(call, response.body(), answerType);
        requireAllDone(call, answer);
        return answer;
    }

    private void requireAllDone(Call call, Wire.Answer answer) {
        boolean absenceIsFine = call.kind() == Call.Kind.READ;
        answer.errors().stream()
                .filter(error -> !(absenceIsFine && error.isAboutMissingRecord()))
                .findFirst()
                .ifPresent(error -> {
                    throw failures.ofItem(call, error);
                });
        if (!answer.isComplete()) {
            throw failures.unreadable(call, "it does not name the records");
        }
    }

    private HttpResponse<String> exchange(Call call) {
        HttpRequest request = request(call);
        awaitTurn(call);
        try {
            calls.increment();
            return await(call, client.sendAsync(request, BodyHandlers.ofString()));
        } finally {
            inFlight.release();
        }
    }

    /** Takes a place among the calls in flight first: a turn under the limits must be used at once. */
    private void awaitTurn(Call call) {
        boolean placed = false;
        try {
            inFlight.acquire();
            placed = true;
            pacing.await(call.kind());
        } catch (InterruptedException interrupted) {
            if (placed) {
                inFlight.release();
            }
            Thread.currentThread().interrupt();
            throw failures.notSent(call, interrupted);
        }
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

    private <T extends Wire.Answer> T read(Call call, String body, Class<T> type) {
        T answer;
        try {
            answer = json.readValue(body, type);
        } catch (JacksonException notJson) {
            throw failures.unreadable(call, "not the expected JSON");
        }
        if (answer == null) {
            throw failures.unreadable(call, "it is empty");
        }
        return answer;
    }

    private ErrorBody errorBody(String body) {
        try {
            ErrorBody error = json.readValue(body, ErrorBody.class);
            return error == null ? ErrorBody.NONE : error;
        } catch (JacksonException notJson) {
            return ErrorBody.NONE;
        }
    }

    private void pauseFor(CrmException.Throttled refused) {
        try {
            pause.of(refused.retryAfter());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
