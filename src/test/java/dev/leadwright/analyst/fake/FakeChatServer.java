package dev.leadwright.analyst.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The chat completions API that Ollama, vLLM and others share, by OpenAI's public documentation. */
public final class FakeChatServer extends FakeModelServer {
    public static final String MODEL = "llama3.3";
    private static final String SCHEMA_IN_WORDS = "# The form of the answer, as JSON Schema\n";

    private final String key;
    private final boolean knowsSchemas;

    private FakeChatServer(int port, String key, boolean knowsSchemas) {
        super(port, "/v1/chat/completions", "/v1/models");
        this.key = key;
        this.knowsSchemas = knowsSchemas;
    }

    /**
     * One that knows everything.
     *
     * @param key blank: it asks for none
     */
    public static FakeChatServer start(String key) {
        return new FakeChatServer(0, key, true);
    }

    /** One that knows {@code json_object} only. */
    public static FakeChatServer startWithoutSchemas() {
        return new FakeChatServer(0, "", false);
    }

    @Override
    void authenticate(Request request) {
        if (!key.isEmpty() && !request.header("authorization").orElse("").equals("Bearer " + key)) {
            throw new Refused(error(401, "invalid_request_error", "Incorrect API key provided"));
        }
    }

    @Override
    Response models() {
        return Response.of(
                200,
                Map.of(
                        "object",
                        "list",
                        "data",
                        List.of(Map.of("id", MODEL, "object", "model", "created", 1, "owned_by", "library"))));
    }

    @Override
    Response answer(Request request, Optional<Misbehaviour> deed) {
        JsonNode body = request.body();
        List<JsonNode> messages = body.path("messages").valueStream().toList();
        require(messages.size() >= 2, "messages");
        require(messages.getFirst().path("role").asString().equals("system"), "the first message is the system's");
        require(messages.getLast().path("role").asString().equals("user"), "the last message is the user's");
        if (!body.path("model").asString().equals(MODEL)) {
            return error(404, "invalid_request_error", "The model does not exist");
        }
        JsonNode format = body.path("response_format");
        boolean asksBySchema = format.path("type").asString("").equals("json_schema");
        if (asksBySchema && !knowsSchemas) {
            return error(400, "invalid_request_error", "response_format.type must be text or json_object");
        }
        require(asksBySchema || format.path("type").asString("").equals("json_object"), "response_format");
        JsonNode schema = asksBySchema ? format.path("json_schema").path("schema") : inWords(messages.getFirst());
        require(schema.path("type").asString("").equals("object"), "json_schema.schema");
        String user = MessagesRequest.textOf(messages.get(1).path("content"));
        FakeJudgement judgement = new FakeJudgement(obeys);
        String good = judgement.answer(user, schema);
        return switch (deed.orElse(Misbehaviour.LAST_OF_THE_LIMIT)) {
            case RATE_LIMITED -> error(429, "requests", "Rate limit reached");
            case OVERLOADED, BROKEN -> error(503, "server_error", "The server is overloaded");
            case SPEND_LIMIT, NO_CREDIT -> error(429, "insufficient_quota", "insufficient_quota: check your plan");
            case WRONG_KEY -> error(401, "invalid_request_error", "Incorrect API key provided");
            case FORBIDDEN -> error(403, "invalid_request_error", "Forbidden");
            case NO_SUCH_MODEL -> error(404, "invalid_request_error", "The model does not exist");
            case TOO_LONG, TOO_LARGE ->
                error(400, "context_length_exceeded", "This model's maximum context length is 8192 tokens");
            case INVALID -> error(400, "invalid_request_error", "Unknown parameter");
            case CUT_OFF -> completion(body, schema, good.substring(0, good.length() / 2), "length");
            case REFUSAL -> completion(body, schema, "", "content_filter");
            case WRONG_SCHEMA -> completion(body, schema, "{\"verdict\":\"HOT\"}", "stop");
            case PROSE -> completion(body, schema, "This lead looks very promising!", "stop");
            case OUT_OF_RANGE -> completion(body, schema, judgement.outOfRange(user, schema), "stop");
            case ANOTHER_API -> Response.of(200, "<html>Welcome</html>");
            case LAST_OF_THE_LIMIT, SLOW, CUT_CONNECTION ->
                completion(body, schema, knowsSchemas ? good : "Sure! ```json\n" + good + "\n```", "stop");
        };
    }

    private static JsonNode inWords(JsonNode system) {
        String text = MessagesRequest.textOf(system.path("content"));
        int start = text.indexOf(SCHEMA_IN_WORDS);
        require(start >= 0, "json_object needs the form in words");
        return JSON.readTree(text.substring(start + SCHEMA_IN_WORDS.length()));
    }

    private Response completion(JsonNode request, JsonNode schema, String text, String finish) {
        long prompt = PromptCache.tokens(request.path("messages").toString());
        long output = PromptCache.tokens(text);
        count(FakeJudgement.purposeOf(schema), new Tally(1, prompt, 0, 0, output));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", "chatcmpl-fake");
        answer.put("object", "chat.completion");
        answer.put("created", 1);
        answer.put("model", MODEL);
        answer.put(
                "choices",
                List.of(Map.of(
                        "index", 0, "message", Map.of("role", "assistant", "content", text), "finish_reason", finish)));
        answer.put(
                "usage",
                Map.of(
                        "prompt_tokens",
                        prompt,
                        "completion_tokens",
                        output,
                        "total_tokens",
                        prompt + output,
                        "prompt_tokens_details",
                        Map.of("cached_tokens", prompt / 2)));
        return Response.of(200, answer);
    }

    @Override
    Response error(int status, String type, String message) {
        return Response.of(status, Map.of("error", Map.of("type", type, "code", type, "message", message)));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
