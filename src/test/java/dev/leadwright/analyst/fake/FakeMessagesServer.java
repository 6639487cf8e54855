package dev.leadwright.analyst.fake;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Anthropic's Messages API by its public documentation, version 2026-10-21: checks every request as the API does, counts
 * tokens and what is kept of prompts, answers by reading the material, and misbehaves on demand. By hand:
 * {@code java -cp ... dev.leadwright.analyst.fake.FakeMessagesServer 8787}, then {@code ANTHROPIC_BASE_URL} to it; what it
 * was asked stands at {@code /tally}.
 */
public final class FakeMessagesServer extends FakeModelServer {
    public static final String KEY = "sk-ant-fake-key";
    private static final Set<String> VERSIONS = Set.of("2023-06-01", "2026-10-21");
    private static final Set<String> MODELS =
            Set.of("claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5", "claude-sonnet-4-6");

    private final PromptCache cache;
    private final Clock clock;

    private FakeMessagesServer(int port, Clock clock) {
        super(port, "/v1/messages", "/v1/models");
        this.clock = clock;
        this.cache = new PromptCache(clock);
    }

    public static FakeMessagesServer start(Clock clock) {
        return new FakeMessagesServer(0, clock);
    }

    /**
     * Serves until it is ended.
     *
     * @param arguments the port; 8787 without one. {@code obey} as a second one: it does what it reads
     */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8787;
        FakeMessagesServer server = new FakeMessagesServer(port, Clock.systemUTC());
        if (List.of(arguments).contains("obey")) {
            server.obeys();
        }
        System.out.println("ANTHROPIC_BASE_URL=" + server.uri() + " ANTHROPIC_API_KEY=" + KEY);
        Thread.currentThread().join();
    }

    @Override
    void authenticate(Request request) {
        String bearer = request.header("authorization").orElse("").replaceFirst("^Bearer ", "");
        if (!request.header("x-api-key").orElse(bearer).equals(KEY)) {
            throw new Refused(error(401, "authentication_error", "invalid bearer token"));
        }
        if (!VERSIONS.contains(request.header("anthropic-version").orElse(""))) {
            throw new Refused(error(400, "invalid_request_error", "anthropic-version: unknown version"));
        }
    }

    @Override
    Response models() {
        return Response.of(
                200,
                Map.of(
                        "data",
                        MODELS.stream()
                                .sorted()
                                .map(id -> Map.of(
                                        "type",
                                        "model",
                                        "id",
                                        id,
                                        "display_name",
                                        id,
                                        "created_at",
                                        "2026-10-07T00:00:00Z"))
                                .toList(),
                        "has_more",
                        false,
                        "first_id",
                        "claude-haiku-5-5",
                        "last_id",
                        "claude-sonnet-5-5"));
    }

    @Override
    Response answer(Request http, Optional<Misbehaviour> deed) {
        MessagesRequest request = new MessagesRequest(http.body());
        request.check();
        if (!MODELS.contains(request.model())) {
            return error(404, "not_found_error", "model: " + request.model());
        }
        FakeJudgement judgement = new FakeJudgement(obeys);
        String good = judgement.answer(request.firstUserText(), request.schema());
        return switch (deed.orElse(Misbehaviour.LAST_OF_THE_LIMIT)) {
            case RATE_LIMITED ->
                new Response(
                        429,
                        Map.of("retry-after", "7"),
                        error(429, "rate_limit_error", "This request would exceed your organization's rate limit")
                                .body());
            case OVERLOADED -> error(529, "overloaded_error", "Overloaded");
            case BROKEN -> error(500, "api_error", "Internal server error");
            case SPEND_LIMIT ->
                Response.of(
                        429,
                        Map.of(
                                "type",
                                "error",
                                "error",
                                Map.of(
                                        "type",
                                        "rate_limit_error",
                                        "message",
                                        "You have reached your monthly limit",
                                        "details",
                                        Map.of("error_code", "enforced_spend_limit_reached"))));
            case NO_CREDIT -> error(402, "billing_error", "Your credit balance is too low");
            case WRONG_KEY -> error(401, "authentication_error", "invalid bearer token");
            case FORBIDDEN -> error(403, "permission_error", "Your API key has no permission for this");
            case NO_SUCH_MODEL -> error(404, "not_found_error", "model: " + request.model());
            case TOO_LONG ->
                error(400, "invalid_request_error", "prompt is too long: 1200000 tokens > 1000000 maximum");
            case TOO_LARGE -> error(413, "request_too_large", "Request exceeds the maximum size");
            case INVALID -> error(400, "invalid_request_error", "something: Extra inputs are not permitted");
            case CUT_OFF -> message(request, good.substring(0, good.length() / 2), "max_tokens");
            case REFUSAL -> message(request, "", "refusal");
            case WRONG_SCHEMA -> message(request, "{\"verdict\":\"HOT\"}", "end_turn");
            case PROSE -> message(request, "This lead looks very promising!", "end_turn");
            case OUT_OF_RANGE ->
                message(request, judgement.outOfRange(request.firstUserText(), request.schema()), "end_turn");
            case ANOTHER_API -> Response.of(200, Map.of("status", "up"));
            case LAST_OF_THE_LIMIT, SLOW, CUT_CONNECTION -> {
                Response answer = message(request, good, "end_turn");
                yield deed.isPresent() ? withNothingLeft(answer) : answer;
            }
        };
    }

    private Response withNothingLeft(Response answer) {
        return new Response(
                200,
                Map.of(
                        "anthropic-ratelimit-requests-limit", "50",
                        "anthropic-ratelimit-requests-remaining", "0",
                        "anthropic-ratelimit-requests-reset",
                                clock.instant().plus(Duration.ofSeconds(20)).toString()),
                answer.body());
    }

    private Response message(MessagesRequest request, String text, String stopReason) {
        PromptCache.Reading reading = cache.read(request.model(), request.prefix());
        long read = PromptCache.tokens(request.all()) - reading.written() - reading.read();
        long output = PromptCache.tokens(text);
        count(FakeJudgement.purposeOf(request.schema()), new Tally(1, read, reading.written(), reading.read(), output));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", "msg_fake");
        message.put("type", "message");
        message.put("role", "assistant");
        message.put("model", request.model());
        message.put("content", text.isEmpty() ? List.of() : List.of(Map.of("type", "text", "text", text)));
        message.put("stop_reason", stopReason);
        message.put(
                "usage",
                Map.of(
                        "input_tokens",
                        read,
                        "cache_creation_input_tokens",
                        reading.written(),
                        "cache_read_input_tokens",
                        reading.read(),
                        "output_tokens",
                        output));
        return Response.of(200, message);
    }

    @Override
    Response error(int status, String type, String message) {
        return Response.of(
                status,
                Map.of("type", "error", "error", Map.of("type", type, "message", message), "request_id", "req_fake"));
    }
}
