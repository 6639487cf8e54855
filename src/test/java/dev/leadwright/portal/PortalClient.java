package dev.leadwright.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A plain HTTP client with a token. */
final class PortalClient {

    static final String TOKEN = "pat-test-0001";
    static final String OBJECTS = "/crm/objects/2026-09/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI base;

    PortalClient(URI base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {
        /** Empty if there is none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer search(String type, String body) {
        return post(OBJECTS + type + "/search", body);
    }

    /** Creates a record and returns its id; {@code properties} is the inside of a JSON object. */
    String create(String type, String properties) {
        Answer answer = post(OBJECTS + type, "{\"properties\":{" + properties + "}}");
        if (answer.status() != 201) {
            throw new AssertionError("not created: " + answer);
        }
        return answer.text("/id");
    }

    Answer send(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)).build());
    }

    Answer sendBytes(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty() ? MissingNode.getInstance() : json.readTree(body),
                    response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
