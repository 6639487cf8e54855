package dev.leadwright.analyst.claude;

import com.anthropic.core.http.Headers;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Anthropic says is left of each limit ({@code anthropic-ratelimit-*}), by model: who knows that nothing is left does
 * not ask before the limit is renewed.
 */
final class Allowances {
    private static final List<String> LIMITS = List.of("requests", "tokens", "input-tokens", "output-tokens");

    private final Clock clock;
    private final Map<String, Instant> nothingLeftUntil = new ConcurrentHashMap<>();

    Allowances(Clock clock) {
        this.clock = clock;
    }

    /** @throws AnalystUnavailable when a limit of this model is used up, with the time until it is renewed */
    void requireAny(String model) {
        Instant until = nothingLeftUntil.get(model);
        if (until == null) {
            return;
        }
        Duration wait = Duration.between(clock.instant(), until);
        if (wait.isPositive()) {
            throw new AnalystUnavailable(
                    Kind.RATE_LIMITED,
                    "Anthropic's limit for " + model + " is used up for " + (wait.toSeconds() + 1) + " s.",
                    null,
                    Optional.of(wait));
        }
        nothingLeftUntil.remove(model, until);
    }

    void note(String model, Headers headers) {
        LIMITS.stream()
                .filter(limit ->
                        find(headers, limit, "remaining").filter("0"::equals).isPresent())
                .flatMap(limit -> find(headers, limit, "reset").flatMap(Allowances::moment).stream())
                .forEach(until ->
                        nothingLeftUntil.merge(model, until, (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Optional<String> find(Headers headers, String limit, String what) {
        return headers.values("anthropic-ratelimit-" + limit + "-" + what).stream()
                .map(String::strip)
                .findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
