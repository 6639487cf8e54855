package dev.leadwright.crm;

import java.time.Duration;
import java.util.Optional;

/**
 * The CRM did not do what was asked. The subtype says what follows: whether it can be repeated, and what a person must
 * do. Messages name the record and the reason and never hold a secret.
 */
public abstract sealed class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CrmException(String message, Throwable cause) {
        super(message, cause);
    }

    private CrmException(String message) {
        super(message);
    }

    /** The record does not exist or is archived. Repeating does not help. */
    public static final class NotFound extends CrmException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** The CRM refuses the data: an unknown property, a wrong value, a missing field. Repeating does not help. */
    public static final class Invalid extends CrmException {
        private static final long serialVersionUID = 1L;

        public Invalid(String message) {
            super(message);
        }
    }

    /** The record clashes with another, such as a second contact with the same e-mail address. */
    public static final class Conflict extends CrmException {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /** The token is missing, wrong or lacks a scope. A person must act. */
    public static final class Unauthorized extends CrmException {
        private static final long serialVersionUID = 1L;

        public Unauthorized(String message) {
            super(message);
        }
    }

    /** A limit of the CRM was reached; nothing was done. Wait at least {@link #retryAfter()}. */
    public static final class Throttled extends CrmException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Throttled(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The CRM is known to be out and was not asked; nothing was done. Wait at least {@link #retryAfter()}. */
    public static final class Suspended extends CrmException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Suspended(String message, Throwable cause, Duration retryAfter) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        public Suspended(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The CRM could not be reached or failed before it acted; what was asked can be repeated. */
    public static final class Unavailable extends CrmException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        public Unavailable(String message) {
            super(message);
        }
    }

    /**
     * A create was sent and its answer was lost: it may or may not have been done. Look for the record (by association,
     * not by search, which lags) before repeating it.
     */
    public static final class OutcomeUnknown extends CrmException {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(String message, Throwable cause) {
            super(message, cause);
        }

        public OutcomeUnknown(String message) {
            super(message);
        }
    }

    /** The caller had lost the right to change the CRM before the request left; nothing was done. See {@link Fence}. */
    public static final class Withdrawn extends CrmException {
        private static final long serialVersionUID = 1L;

        public Withdrawn(String message) {
            super(message);
        }
    }

    /** How long to wait at least before asking again, where that is known. */
    public Optional<Duration> findRetryAfter() {
        return switch (this) {
            case Throttled throttled -> Optional.of(throttled.retryAfter());
            case Suspended suspended -> Optional.of(suspended.retryAfter());
            default -> Optional.empty();
        };
    }
}
