package dev.leadwright.mcp.wire;

import dev.leadwright.crm.CrmException;
import java.time.Duration;
import java.util.Optional;

/**
 * A {@link CrmException} as it crosses the wire: in the metadata of a result that is an error. Not as its structured
 * content, which outside clients hold to the tool's output schema even then.
 *
 * @param retryAfter how long to wait at least, ISO-8601 on the wire; only with {@link Kind#THROTTLED} and
 *     {@link Kind#SUSPENDED}
 */
public record WireError(Kind kind, String message, Optional<Duration> retryAfter) {

    /** Its key in the metadata, in the form that MCP prescribes. */
    public static final String KEY = "dev.leadwright/error";

    /** The subtypes of {@link CrmException}. */
    public enum Kind {
        NOT_FOUND,
        INVALID,
        CONFLICT,
        UNAUTHORIZED,
        THROTTLED,
        SUSPENDED,
        UNAVAILABLE,
        OUTCOME_UNKNOWN,
        WITHDRAWN
    }

    public static WireError invalid(String message) {
        return new WireError(Kind.INVALID, message, Optional.empty());
    }

    /** For a failure that says nothing about the CRM: what was asked may have been done, which matters for a create. */
    public static WireError unexpected(Effect effect, String message) {
        return new WireError(
                effect == Effect.CREATE ? Kind.OUTCOME_UNKNOWN : Kind.UNAVAILABLE, message, Optional.empty());
    }

    public static WireError of(CrmException failure) {
        Kind kind = switch (failure) {
            case CrmException.NotFound ignored -> Kind.NOT_FOUND;
            case CrmException.Invalid ignored -> Kind.INVALID;
            case CrmException.Conflict ignored -> Kind.CONFLICT;
            case CrmException.Unauthorized ignored -> Kind.UNAUTHORIZED;
            case CrmException.Throttled ignored -> Kind.THROTTLED;
            case CrmException.Suspended ignored -> Kind.SUSPENDED;
            case CrmException.Unavailable ignored -> Kind.UNAVAILABLE;
            case CrmException.OutcomeUnknown ignored -> Kind.OUTCOME_UNKNOWN;
            case CrmException.Withdrawn ignored -> Kind.WITHDRAWN;
        };
        return new WireError(kind, String.valueOf(failure.getMessage()), failure.findRetryAfter());
    }

    public CrmException toException() {
        return switch (kind) {
            case NOT_FOUND -> new CrmException.NotFound(message);
            case INVALID -> new CrmException.Invalid(message);
            case CONFLICT -> new CrmException.Conflict(message);
            case UNAUTHORIZED -> new CrmException.Unauthorized(message);
            case THROTTLED -> new CrmException.Throttled(message, retryAfter.orElse(Duration.ZERO));
            case SUSPENDED -> new CrmException.Suspended(message, retryAfter.orElse(Duration.ZERO));
            case UNAVAILABLE -> new CrmException.Unavailable(message);
            case OUTCOME_UNKNOWN -> new CrmException.OutcomeUnknown(message);
            case WITHDRAWN -> new CrmException.Withdrawn(message);
        };
    }
}
