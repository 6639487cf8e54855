package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.hubspot.limits.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks HubSpot one thing and reports the whole answer, headers and refusals included: what the adapter itself has no use
 * for, and the doctor must see. A burst limit that others use up at the moment is waited out.
 */
final class Probe implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(3);
    private static final int MOST_WAITS = 3;

    private final HubspotSettings settings;
    private final Clock clock;
    private final Waiting waiting;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.shared();

    /**
     * An answer of any status.
     *
     * @param body missing where it is not JSON
     * @param sentAt our time before the request
     * @param receivedAt our time after the answer
     */
    record Answer(int status, HttpHeaders headers, JsonNode body, Instant sentAt, Instant receivedAt) {

        boolean isSuccess() {
            return status >= 200 && status <= 299;
        }

        ErrorBody error() {
            try {
                ErrorBody error = JsonMapper.shared().treeToValue(body, ErrorBody.class);
                return error == null ? ErrorBody.NONE : error;
            } catch (JacksonException otherJson) {
                return ErrorBody.NONE;
            }
        }
    }

    Probe(HubspotSettings settings, Clock clock, Waiting waiting) {
        this.settings = settings;
        this.clock = clock;
        this.waiting = waiting;
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a call that may be repeated.
     *
     * @throws IOException if no answer came
     * @throws CrmException.Throttled if a limit stays used up
     */
    Answer send(Call call) throws IOException, InterruptedException {
        for (int waits = 0; ; waits++) {
            Answer answer = sendOnce(call);
            if (answer.status() != 429) {
                return answer;
            }
            if (waits == MOST_WAITS || answer.error().policyName().equals("DAILY")) {
                throw new CrmException.Throttled(
                        "HubSpot refuses further calls for now: "
                                + answer.error().explanation() + " (HTTP 429).",
                        WAIT);
            }
            waiting.of(WAIT);
        }
    }

    private Answer sendOnce(Call call) throws IOException, InterruptedException {
        String base = settings.baseUrl().toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body()
                                .map(body -> HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                                .orElseGet(HttpRequest.BodyPublishers::noBody))
                .build();
        Instant sentAt = clock.instant();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), read(response.body()), sentAt, clock.instant());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
