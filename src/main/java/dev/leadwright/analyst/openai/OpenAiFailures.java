package dev.leadwright.analyst.openai;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import java.util.Locale;

/** What a failure of an OpenAI-compatible endpoint means, and what a person does about it. */
final class OpenAiFailures {
    private OpenAiFailures() {}

    static AnalystUnavailable of(LangChain4jException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure) {
            case RateLimitException _ ->
                said.contains("insufficient_quota")
                        ? failed(
                                Kind.SPEND_LIMIT,
                                "The endpoint says that the account's money is used up. Add credit there.",
                                failure)
                        : failed(Kind.RATE_LIMITED, "The endpoint limits the rate of calls.", failure);
            case AuthenticationException _ ->
                failed(
                        Kind.DENIED,
                        "The endpoint does not accept the key. Set analyst.openai.api-key to a valid one.",
                        failure);
            case ModelNotFoundException _ ->
                failed(
                        Kind.DENIED,
                        "The endpoint does not have the model, or analyst.openai.base-url lacks its path, such as /v1."
                                + " Correct analyst.openai, and see ./leadwright doctor.",
                        failure);
            case InvalidRequestException _ ->
                said.contains("context") && (said.contains("length") || said.contains("too long"))
                        ? failed(Kind.TOO_LONG, "The material is too long for the model.", failure)
                        : status(failure) == 402
                                ? failed(Kind.SPEND_LIMIT, "The endpoint asks for payment. Add credit there.", failure)
                                : failed(Kind.UNUSABLE, "The endpoint refuses the request as invalid.", failure);
            default -> failed(Kind.OUT, "The endpoint of the model cannot be reached or is broken.", failure);
        };
    }

    private static int status(Throwable failure) {
        return failure.getCause() instanceof HttpException http ? http.statusCode() : 0;
    }

    private static AnalystUnavailable failed(Kind kind, String message, LangChain4jException failure) {
        return new AnalystUnavailable(kind, message, failure);
    }
}
