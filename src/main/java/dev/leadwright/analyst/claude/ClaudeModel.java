package dev.leadwright.analyst.claude;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.TextBlockParam;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.Effort;
import dev.leadwright.analyst.ClaudeModels;
import dev.leadwright.analyst.model.AnswerForm;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import dev.leadwright.analyst.model.Reply.End;
import dev.leadwright.analyst.model.Usage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claude by the Messages API. Instructions and profile are the prefix its server keeps: the same for all leads, with the
 * breakpoint at its end. The material is a user's message, JSON between tags.
 */
final class ClaudeModel implements LanguageModel {
    private static final JsonMapper JSON = new JsonMapper();

    private final AnthropicClient client;
    private final ClaudeModels models;
    private final Effort effort;
    private final Allowances allowances;
    private final Map<AnswerForm<?>, OutputConfig> forms = new ConcurrentHashMap<>();

    ClaudeModel(AnthropicClient client, AnalystSettings settings, Clock clock) {
        this.client = client;
        this.models = settings.model();
        this.effort = settings.effort();
        this.allowances = new Allowances(clock);
    }

    @Override
    public String name(Purpose purpose) {
        return switch (purpose) {
            case SCORE -> models.score();
            case EXTRACT -> models.extract();
            case COMPILE -> models.compile();
            case WRITE -> models.write();
        };
    }

    @Override
    public Reply ask(Question question) {
        String model = name(question.purpose());
        allowances.requireAny(model);
        try (HttpResponseFor<Message> response =
                client.messages().withRawResponse().create(request(question, model))) {
            allowances.note(model, response.headers());
            return reply(response.parse());
        } catch (AnthropicServiceException e) {
            allowances.note(model, e.headers());
            throw ClaudeFailures.of(e);
        } catch (AnthropicException e) {
            throw ClaudeFailures.of(e);
        }
    }

    private MessageCreateParams request(Question question, String model) {
        MessageCreateParams.Builder request = MessageCreateParams.builder()
                .model(model)
                .maxTokens(question.maxTokens())
                .systemOfTextBlockParams(List.of(
                        TextBlockParam.builder().text(question.instructions()).build(),
                        TextBlockParam.builder()
                                .text("# The profile\n" + question.profile())
                                .cacheControl(CacheControlEphemeral.builder().build())
                                .build()))
                .outputConfig(forms.computeIfAbsent(question.form(), this::output))
                .addUserMessage(question.userText());
        question.repair()
                .ifPresent(repair ->
                        request.addAssistantMessage(spoken(repair.answer())).addUserMessage(repair.userText()));
        return request.build();
    }

    /** The API takes no empty message. */
    private static String spoken(String answer) {
        return answer.isBlank() ? "(no answer)" : answer;
    }

    private OutputConfig output(AnswerForm<?> form) {
        Map<String, Object> schema = JSON.readValue(form.schema(), new TypeReference<>() {});
        JsonOutputFormat.Schema.Builder builder = JsonOutputFormat.Schema.builder();
        schema.forEach((name, value) -> builder.putAdditionalProperty(name, JsonValue.from(value)));
        return OutputConfig.builder()
                .format(JsonOutputFormat.builder().schema(builder.build()).build())
                .effort(effort())
                .build();
    }

    private Optional<OutputConfig.Effort> effort() {
        return switch (effort) {
            case LOW -> Optional.of(OutputConfig.Effort.LOW);
            case MEDIUM -> Optional.of(OutputConfig.Effort.MEDIUM);
            case HIGH -> Optional.of(OutputConfig.Effort.HIGH);
            case UNSAID -> Optional.empty();
        };
    }

    /** A 200 of the wrong shape shows when a field is read. */
    private static Reply reply(Message message) {
        try {
            String text = message.content().stream()
                    .flatMap(block -> block.text().stream())
                    .map(TextBlock::text)
                    .collect(Collectors.joining());
            return new Reply(text, message.model().asString(), usage(message.usage()), end(message));
        } catch (AnthropicInvalidDataException e) {
            throw ClaudeFailures.of(e);
        }
    }

    private static Usage usage(com.anthropic.models.messages.Usage usage) {
        return new Usage(
                usage.inputTokens(),
                usage.cacheCreationInputTokens().orElse(0L),
                usage.cacheReadInputTokens().orElse(0L),
                usage.outputTokens());
    }

    private static End end(Message message) {
        StopReason reason = message.stopReason().orElse(StopReason.END_TURN);
        if (reason.equals(StopReason.REFUSAL)) {
            return End.REFUSED;
        }
        return reason.equals(StopReason.MAX_TOKENS) || reason.equals(StopReason.MODEL_CONTEXT_WINDOW_EXCEEDED)
                ? End.CUT_OFF
                : End.COMPLETE;
    }
}
