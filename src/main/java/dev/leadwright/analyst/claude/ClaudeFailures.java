package dev.leadwright.analyst.claude;

import com.anthropic.core.http.Headers;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a failure of Anthropic's API means, and what a person does about it. */
final class ClaudeFailures {
    private static final int LONGEST = 200;

    private ClaudeFailures() {}

    static AnalystUnavailable of(AnthropicException failure) {
        return switch (failure) {
            case AnthropicServiceException answered -> of(answered);
            case AnthropicInvalidDataException unreadable ->
                AnalystUnavailable.noAnswer("What answers at analyst.base-url is not Anthropic's API.", unreadable);
            default -> AnalystUnavailable.noAnswer("Claude cannot be reached: " + reason(failure) + ".", failure);
        };
    }

    private static AnalystUnavailable of(AnthropicServiceException failure) {
        int status = failure.statusCode();
        if (status == 402 || isSpendLimit(failure)) {
            return failed(
                    Kind.SPEND_LIMIT,
                    "Anthropic answers " + status + ": the account's money or its spend limit is used up. Add credit or"
                            + " raise the limit in the Claude Console",
                    failure);
        }
        return switch (status) {
            case 401, 403 ->
                failed(
                        Kind.DENIED,
                        "Anthropic does not accept the key (" + status
                                + "). Set analyst.api-key, ANTHROPIC_API_KEY, to a" + " valid one",
                        failure);
            case 404 ->
                failed(
                        Kind.DENIED,
                        "Anthropic does not know the model. Correct analyst.model, and see ./leadwright doctor",
                        failure);
            case 413 -> failed(Kind.TOO_LONG, "The material is too long for Anthropic's API", failure);
            case 400 ->
                isTooLong(failure)
                        ? failed(Kind.TOO_LONG, "The material is too long for the model", failure)
                        : failed(Kind.UNUSABLE, "Anthropic refuses the request as invalid", failure);
            case 429 -> failed(Kind.RATE_LIMITED, "Anthropic limits the rate of calls", failure);
            case 529 -> failed(Kind.OUT, "Claude is overloaded", failure);
            default ->
                failed(
                        status >= 500 || status == 408 || status == 409 ? Kind.OUT : Kind.UNUSABLE,
                        "Anthropic answers " + status,
                        failure);
        };
    }

    /** The account's limit comes as a 429 with a code of its own, a workspace's as a 400: neither ends by waiting. */
    private static boolean isSpendLimit(AnthropicServiceException failure) {
        String said = said(failure);
        return failure.errorCode().filter(code -> code.contains("spend_limit")).isPresent()
                || (failure.statusCode() == 400
                        && (said.contains("usage limit")
                                || said.contains("spend limit")
                                || said.contains("credit balance")));
    }

    private static boolean isTooLong(AnthropicServiceException failure) {
        String said = said(failure);
        return said.contains("too long") || said.contains("context window") || said.contains("context limit");
    }

    private static String said(AnthropicServiceException failure) {
        return failure.apiMessage().orElse("").toLowerCase(Locale.ROOT);
    }

    private static AnalystUnavailable failed(Kind kind, String message, AnthropicServiceException failure) {
        String said = failure.apiMessage()
                .map(text -> ": " + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"))
                .orElse("");
        String request = failure.requestId().map(id -> " (request " + id + ")").orElse("");
        return new AnalystUnavailable(kind, message + said + request + ".", failure, retryAfter(failure.headers()));
    }

    /** In seconds, as Anthropic gives it. */
    private static Optional<Duration> retryAfter(Headers headers) {
        return headers.values("retry-after").stream()
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst();
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
    }
}
