package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.hubspot.limits.Limit;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what a failed call means to its caller. Waits are HubSpot's where it gives one, else those its documentation
 * implies.
 */
final class Failures {
    static final Duration SEARCH_WAIT = Duration.ofSeconds(1);
    static final Duration BURST_WAIT = Duration.ofSeconds(10);
    static final Duration LOCK_WAIT = Duration.ofSeconds(2);
    static final Duration MIGRATION_WAIT = Duration.ofMinutes(1);

    /** What a refusal may ask for beyond the length of the window that it speaks of. */
    private static final Duration LONGEST_SURPLUS = Duration.ofMinutes(1);

    private static final String LOST = ": it is not known whether it was done";

    private final Clock clock;
    private final Supplier<ZoneId> accountZone;

    Failures(Clock clock, Supplier<ZoneId> accountZone) {
        this.clock = clock;
        this.accountZone = accountZone;
    }

    /** An answer with a status other than 2xx. */
    CrmException of(Call call, int status, HttpHeaders headers, ErrorBody body) {
        String what = "HubSpot could not " + call.purpose() + ": " + body.explanation() + " (HTTP " + status + ").";
        return switch (status) {
            case 401 ->
                new CrmException.Unauthorized("HubSpot does not accept the token: " + body.explanation()
                        + " (HTTP 401). Set HUBSPOT_ACCESS_TOKEN to a valid one.");
            case 403 -> unauthorized(call, body);
            case 404 -> new CrmException.NotFound(what);
            case 408 -> unclear(call, what);
            case 409 -> new CrmException.Conflict(what);
            case 423 -> locked(call, what);
            case 429 -> new CrmException.Throttled(what, throttledFor(call, headers, body));
            case 477 -> new CrmException.Throttled(what, retryAfter(headers).orElse(MIGRATION_WAIT));
            default -> {
                if (status >= 500) {
                    yield unclear(call, what);
                }
                yield status >= 400 ? new CrmException.Invalid(what) : new CrmException.Unavailable(what);
            }
        };
    }

    /** One item of a batch failed, whatever the status of the whole. */
    CrmException ofItem(Call call, ErrorBody error) {
        String what = "HubSpot could not " + call.purpose() + ": " + error.explanation() + ".";
        return switch (error.category()) {
            case "CONFLICT" -> new CrmException.Conflict(what);
            case "MISSING_SCOPES" -> unauthorized(call, error);
            case "RATE_LIMITS" -> new CrmException.Throttled(what, BURST_WAIT);
            case "INTERNAL_ERROR", "" -> unclear(call, what);
            default -> error.isAboutMissingRecord() ? new CrmException.NotFound(what) : new CrmException.Invalid(what);
        };
    }

    /** The answer had the right status and lacked what it must hold. */
    CrmException unreadable(Call call, String why) {
        return unclear(call, "HubSpot's answer could not be understood (" + call.purpose() + "): " + why + ".");
    }

    /** Nothing arrived at HubSpot. */
    CrmException unreachable(Call call, Throwable cause) {
        return new CrmException.Unavailable(
                "HubSpot cannot be reached, to " + call.purpose() + ": " + reason(cause), cause);
    }

    /** The caller's thread was interrupted while the call waited for its turn. */
    CrmException notSent(Call call, InterruptedException cause) {
        return new CrmException.Unavailable("Interrupted before HubSpot was asked to " + call.purpose() + ".", cause);
    }

    /** The request may have arrived and its answer did not. */
    CrmException lost(Call call, Throwable cause) {
        String what = "HubSpot did not answer, to " + call.purpose() + ": " + reason(cause);
        return call.kind() == Call.Kind.CREATE
                ? new CrmException.OutcomeUnknown(what + LOST, cause)
                : new CrmException.Unavailable(what, cause);
    }

    private CrmException unclear(Call call, String what) {
        return call.kind() == Call.Kind.CREATE
                ? new CrmException.OutcomeUnknown(what + LOST)
                : new CrmException.Unavailable(what);
    }

    /** HubSpot locks a record while it works on it, perhaps on a create of ours. */
    private CrmException locked(Call call, String what) {
        return call.kind() == Call.Kind.CREATE ? unclear(call, what) : new CrmException.Throttled(what, LOCK_WAIT);
    }

    private static CrmException unauthorized(Call call, ErrorBody body) {
        String scopes = body.missingScopes();
        return new CrmException.Unauthorized("HubSpot refuses to " + call.purpose() + ": "
                + (scopes.isEmpty()
                        ? body.explanation() + " (HTTP 403). Check the scopes of the token."
                        : "the token lacks a scope. Add to the token's scopes: " + scopes + "."));
    }

    private Duration throttledFor(Call call, HttpHeaders headers, ErrorBody body) {
        Duration usual = switch (body.policyName()) {
            case "DAILY" -> untilMidnight();
            case "SECONDLY" -> SEARCH_WAIT;
            case "TEN_SECONDLY_ROLLING" -> BURST_WAIT;
            default -> call.kind() == Call.Kind.SEARCH ? SEARCH_WAIT : BURST_WAIT;
        };
        // HubSpot's guide to errors was quoted with milliseconds here: a wait that no window explains is not believed.
        return retryAfter(headers)
                .filter(asked -> asked.compareTo(usual.plus(LONGEST_SURPLUS)) <= 0)
                .orElse(usual);
    }

    /** Which limit a refusal shuts; none where the refusal concerns one record. */
    Optional<Limit> findLimit(Call call, int status, ErrorBody body) {
        return switch (status) {
            case 477 -> Optional.of(Limit.ACCOUNT); // the account is being moved: nothing works meanwhile
            case 429 ->
                Optional.of(
                        switch (body.policyName()) {
                            case "DAILY" -> Limit.ACCOUNT;
                            case "SECONDLY" -> Limit.SEARCHES;
                            case "TEN_SECONDLY_ROLLING" -> Limit.CALLS;
                            default -> call.limits().getLast();
                        });
            default -> Optional.empty();
        };
    }

    /** When the daily limit starts anew: midnight in the account's time zone. */
    Instant midnight() {
        ZonedDateTime now = clock.instant().atZone(accountZone.get());
        return now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
    }

    private Duration untilMidnight() {
        return Duration.between(clock.instant(), midnight());
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static String reason(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .filter(message -> !message.isBlank())
                .orElse(cause.getClass().getSimpleName());
    }
}
