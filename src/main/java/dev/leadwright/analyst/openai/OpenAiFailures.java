package dev.leadwright.analyst.openai;

import dev.langchain4j.exception.HttpException;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a failure of an OpenAI-compatible endpoint means, and what a person does about it. */
final class OpenAiFailures {
    private OpenAiFailures() {}

    /** Of anything the client throws: where the endpoint answered, its status stands somewhere among the causes. */
    static AnalystUnavailable of(RuntimeException failure) {
        HttpException answered = findAnswer(failure);
        if (answered == null) {
            return AnalystUnavailable.noAnswer(
                    "The endpoint of the model cannot be reached, or does not answer as such an endpoint does.",
                    failure);
        }
        String said = String.valueOf(answered.getMessage()).toLowerCase(Locale.ROOT);
        return switch (answered.statusCode()) {
            case 401, 403 ->
                failed(Kind.DENIED, "does not accept the key. Set analyst.openai.api-key to a valid one.", answered);
            case 404 ->
                failed(
                        Kind.DENIED,
                        "does not have the model, or analyst.openai.base-url lacks its path, such as /v1. Correct"
                                + " analyst.openai, and see ./leadwright doctor.",
                        answered);
            case 402 -> failed(Kind.SPEND_LIMIT, "asks for payment. Add credit there.", answered);
            case 429 ->
                said.contains("insufficient_quota")
                        ? failed(
                                Kind.SPEND_LIMIT,
                                "says that the account's money is used up. Add credit there.",
                                answered)
                        : failed(Kind.RATE_LIMITED, "limits the rate of calls.", answered);
            case 413 -> failed(Kind.TOO_LONG, "says that the material is too long.", answered);
            case 400, 422 ->
                said.contains("context") && (said.contains("length") || said.contains("too long"))
                        ? failed(Kind.TOO_LONG, "says that the material is too long.", answered)
                        : failed(Kind.UNUSABLE, "refuses the request as invalid.", answered);
            default -> failed(Kind.OUT, "is broken or overloaded.", answered);
        };
    }

    private static @Nullable HttpException findAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException answered) {
                return answered;
            }
        }
        return null;
    }

    private static AnalystUnavailable failed(Kind kind, String message, HttpException failure) {
        return new AnalystUnavailable(
                kind, "The endpoint of the model answers " + failure.statusCode() + ": it " + message, failure);
    }
}
