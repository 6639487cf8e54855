package dev.leadwright.analyst.fake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Anthropic's Messages API accepts in a body, version 2026-10-21; {@link IllegalArgumentException} for the rest. */
final class MessagesRequest {
    private static final Set<String> KNOWN = Set.of(
            "model", "max_tokens", "system", "messages", "output_config", "metadata", "stop_sequences", "thinking");
    private static final Set<String> SAMPLING = Set.of("temperature", "top_p", "top_k");
    private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh", "max");
    /** What structured outputs do not keep to. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems");

    private static final int MOST_BREAKPOINTS = 4;

    private final JsonNode body;

    MessagesRequest(JsonNode body) {
        this.body = body;
    }

    void check() {
        for (String name : body.propertyNames()) {
            require(!SAMPLING.contains(name), name + ": Extra inputs are not permitted");
            require(KNOWN.contains(name), name + ": Extra inputs are not permitted");
        }
        require(body.path("max_tokens").asInt(0) > 0, "max_tokens: Field required");
        checkMessages();
        checkSystem();
        JsonNode effort = body.path("output_config").path("effort");
        require(effort.isMissingNode() || EFFORTS.contains(effort.asString()), "output_config.effort: unknown");
        JsonNode format = body.path("output_config").path("format");
        require(format.path("type").asString("").equals("json_schema"), "output_config.format.type: json_schema");
        checkSchema(format.path("schema"), "output_config.format.schema");
    }

    private void checkMessages() {
        List<JsonNode> messages = body.path("messages").valueStream().toList();
        require(!messages.isEmpty(), "messages: at least one message is required");
        String before = "assistant";
        for (JsonNode message : messages) {
            String role = message.path("role").asString("");
            require(role.equals("user") || role.equals("assistant"), "messages: unknown role " + role);
            require(!role.equals(before), "messages: roles must alternate between \"user\" and \"assistant\"");
            require(!textOf(message.path("content")).isBlank(), "messages: text content blocks must be non-empty");
            before = role;
        }
        require(before.equals("user"), "messages: the last message must be the user's");
    }

    private void checkSystem() {
        long breakpoints = 0;
        for (JsonNode block : body.path("system")) {
            require(block.path("type").asString("").equals("text"), "system: only text blocks");
            require(!block.path("text").asString("").isBlank(), "system: text content blocks must be non-empty");
            if (block.has("cache_control")) {
                require(
                        block.path("cache_control").path("type").asString("").equals("ephemeral"),
                        "cache_control.type: ephemeral");
                breakpoints++;
            }
        }
        require(breakpoints <= MOST_BREAKPOINTS, "A maximum of 4 blocks with cache_control may be provided");
    }

    private static void checkSchema(JsonNode schema, String where) {
        for (String name : schema.propertyNames()) {
            require(!UNSUPPORTED.contains(name), where + ": For this type, property '" + name + "' is not supported");
        }
        switch (schema.path("type").asString("")) {
            case "object" -> {
                require(
                        schema.path("additionalProperties").isBoolean()
                                && !schema.path("additionalProperties").asBoolean(),
                        where + ": 'additionalProperties' must be explicitly set to false");
                Set<String> properties = new TreeSet<>(schema.path("properties").propertyNames());
                Set<String> required = schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new));
                require(required.equals(properties), where + ": all properties are required");
                properties.forEach(name -> checkSchema(schema.path("properties").path(name), where + "." + name));
            }
            case "array" -> checkSchema(schema.path("items"), where + "[]");
            case "string", "integer", "number", "boolean" -> {}
            default -> throw new IllegalArgumentException(where + ": a schema needs a known type");
        }
    }

    String model() {
        return body.path("model").asString("");
    }

    JsonNode schema() {
        return body.path("output_config").path("format").path("schema");
    }

    /** Everything to the last breakpoint; empty without one. The format of the answer is a part of it. */
    String prefix() {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (JsonNode block : body.path("system")) {
            text.append(block.path("text").asString());
            if (block.has("cache_control")) {
                end = text.length();
            }
        }
        return end == 0 ? "" : schema() + text.substring(0, end);
    }

    /** Everything that is read. */
    String all() {
        return schema()
                + textOf(body.path("system"))
                + body.path("messages")
                        .valueStream()
                        .map(message -> textOf(message.path("content")))
                        .collect(Collectors.joining());
    }

    String firstUserText() {
        return textOf(body.path("messages").path(0).path("content"));
    }

    static String textOf(JsonNode content) {
        return content.isString()
                ? content.asString()
                : content.valueStream()
                        .map(block -> block.path("text").asString(""))
                        .collect(Collectors.joining());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
