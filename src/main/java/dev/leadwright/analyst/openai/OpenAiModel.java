package dev.leadwright.analyst.openai;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.leadwright.analyst.model.AnswerForm;
import dev.leadwright.analyst.model.LanguageModel;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import dev.leadwright.analyst.model.Reply.End;
import dev.leadwright.analyst.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model by the chat completions API. The form of the answer is asked for as {@code json_schema}; an endpoint that does
 * not know that is asked for {@code json_object} from then on, with the schema in the instructions.
 */
final class OpenAiModel implements LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(OpenAiModel.class);

    private final OpenAiChatModel model;
    private final String name;
    private volatile boolean knowsSchemas = true;

    OpenAiModel(OpenAiChatModel model, String name) {
        this.model = model;
        this.name = name;
    }

    @Override
    public String name(Purpose purpose) {
        return name;
    }

    @Override
    public Reply ask(Question question) {
        if (!knowsSchemas) {
            return ask(question, false);
        }
        try {
            return ask(question, true);
        } catch (SchemasUnknown unknown) {
            log.info(
                    "The endpoint knows no json_schema ({}); it is asked for json_object from now on",
                    unknown.getMessage());
            knowsSchemas = false;
            return ask(question, false);
        }
    }

    private Reply ask(Question question, boolean withSchema) {
        ChatRequest request = ChatRequest.builder()
                .messages(messages(question, withSchema))
                .maxOutputTokens(question.maxTokens())
                .responseFormat(withSchema ? schema(question.form()) : ResponseFormat.JSON)
                .build();
        try {
            return reply(model.chat(request));
        } catch (ContentFilteredException e) {
            return new Reply("", name, Usage.NONE, End.REFUSED);
        } catch (InvalidRequestException e) {
            if (withSchema && SchemasUnknown.says(e)) {
                throw new SchemasUnknown(e);
            }
            throw OpenAiFailures.of(e);
        } catch (RuntimeException e) {
            throw OpenAiFailures.of(e);
        }
    }

    private static List<ChatMessage> messages(Question question, boolean withSchema) {
        String form = withSchema
                ? ""
                : "\n\n# The form of the answer, as JSON Schema\n"
                        + question.form().schema();
        List<ChatMessage> messages = new ArrayList<>(List.of(
                SystemMessage.from(question.instructions() + "\n\n# The profile\n" + question.profile() + form),
                UserMessage.from(question.userText())));
        question.repair().ifPresent(repair -> {
            messages.add(AiMessage.from(repair.answer().isBlank() ? "(no answer)" : repair.answer()));
            messages.add(UserMessage.from(repair.userText()));
        });
        return messages;
    }

    private static ResponseFormat schema(AnswerForm<?> form) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(form.name())
                        .rootElement(JsonRawSchema.from(form.schema()))
                        .build())
                .build();
    }

    private Reply reply(ChatResponse response) {
        String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        FinishReason reason = response.finishReason();
        End end = reason == FinishReason.LENGTH
                ? End.CUT_OFF
                : reason == FinishReason.CONTENT_FILTER ? End.REFUSED : End.COMPLETE;
        return new Reply(
                jsonOf(text),
                Optional.ofNullable(response.modelName()).orElse(name),
                usage(response.tokenUsage()),
                end);
    }

    /** Small models put their JSON between fences or words. */
    private static String jsonOf(String text) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return start >= 0 && end > start ? text.substring(start, end + 1) : text;
    }

    /** Here what was taken from the cache is a part of what was read; there is no word of what was put into it. */
    private static Usage usage(@Nullable TokenUsage usage) {
        if (usage == null) {
            return Usage.NONE;
        }
        long read = orZero(usage.inputTokenCount());
        long cached = usage instanceof OpenAiTokenUsage openai && openai.inputTokensDetails() != null
                ? orZero(openai.inputTokensDetails().cachedTokens())
                : 0;
        return new Usage(read - cached, 0, cached, orZero(usage.outputTokenCount()));
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
