package dev.leadwright.stories;

import dev.leadwright.stories.PortalLine.Call;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Leadwright wrote out of its calls. */
final class PortalWrites {
    private static final JsonMapper JSON = new JsonMapper();

    private PortalWrites() {}

    /** The statuses that a call gives to a task: by an update of it, or of a batch it is in. */
    static List<String> statusesOf(Call call, long task) {
        if (call.body().isBlank() || !call.writes("hs_task_status")) {
            return List.of();
        }
        JsonNode body = JSON.readTree(call.body());
        List<JsonNode> updates = body.has("inputs")
                ? StreamSupport.stream(body.get("inputs").spliterator(), false)
                        .filter(input -> input.at("/id").asString("").equals(String.valueOf(task)))
                        .toList()
                : call.path().endsWith("/" + task) ? List.of(body) : List.of();
        return updates.stream()
                .map(update -> update.at("/properties/hs_task_status").asString(""))
                .filter(status -> !status.isEmpty())
                .toList();
    }
}
