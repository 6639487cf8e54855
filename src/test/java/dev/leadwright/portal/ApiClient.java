package dev.leadwright.portal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** npm's {@code @hubspot/api-client} in a process of its own, called by the names of its methods. */
final class ApiClient implements AutoCloseable {

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final JsonMapper json = new JsonMapper();

    private ApiClient(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static ApiClient start(URI portal) throws IOException {
        ProcessBuilder node =
                new ProcessBuilder("node", OfficialClients.file("api-client.mjs")).redirectError(Redirect.INHERIT);
        node.environment().putAll(OfficialClients.environment());
        node.environment().put("HUBSPOT_ACCESS_TOKEN", PortalClient.TOKEN);
        node.environment().put("HUBSPOT_BASE_URL", portal.toString());
        return new ApiClient(node.start());
    }

    /**
     * What the client made of an answer.
     *
     * @param type the class of the client's object, for example {@code SimplePublicObject} or {@code ApiException}
     * @param status 200 for whatever the client took as a success
     */
    record Answer(String type, int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    /**
     * Calls a method.
     *
     * @param method for example {@code crm.contacts.basicApi.create}
     * @param arguments the inside of a JSON array
     */
    Answer call(String method, String arguments) {
        try {
            JsonNode request = json.readTree("{\"call\": \"%s\", \"args\": [%s]}".formatted(method, arguments));
            requests.write(json.writeValueAsString(request)); // on one line
            requests.newLine();
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new AssertionError("@hubspot/api-client ended at " + method);
            }
            JsonNode answer = json.readTree(line);
            return new Answer(
                    answer.at("/type").asString(), answer.at("/status").asInt(), answer.at("/body"));
        } catch (IOException failed) {
            throw new UncheckedIOException(method, failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
