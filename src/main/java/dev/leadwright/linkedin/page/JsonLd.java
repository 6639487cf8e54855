package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The structured data of a page. */
final class JsonLd {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 500_000;
    private static final int MOST_NODES = 2_000;

    private JsonLd() {}

    /** The objects of this type, at the top, in lists and in graphs. */
    static Stream<JsonNode> nodes(Document page, String type) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> script.data())
                .filter(json -> json.length() <= LONGEST)
                .flatMap(json -> nodes(json).stream())
                .filter(node -> list(node.path("@type")).stream()
                        .anyMatch(named -> named.asString("").equals(type)));
    }

    private static List<JsonNode> nodes(String json) {
        try {
            List<JsonNode> found = new ArrayList<>();
            Deque<JsonNode> open = new ArrayDeque<>(List.of(MAPPER.readTree(json)));
            while (!open.isEmpty() && found.size() < MOST_NODES) {
                JsonNode node = open.poll();
                if (node.isArray()) {
                    node.forEach(open::add);
                } else if (node.isObject()) {
                    found.add(node);
                    Stream.of("@graph", "mainEntity").map(node::path).forEach(open::add);
                }
            }
            return found;
        } catch (JacksonException | StackOverflowError broken) {
            return List.of();
        }
    }

    static List<JsonNode> list(JsonNode node) {
        return node.isArray()
                ? List.copyOf(node.values())
                : node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    static Optional<String> line(JsonNode text) {
        return PlainText.line(text.asString(""));
    }
}
