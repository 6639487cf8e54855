package dev.leadwright.analyst;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The model behind the analyst gave no answer, or none that can be used. */
public class AnalystUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** Why there is no answer. */
    public enum Kind {
        /** It cannot be reached, is overloaded or broken: for everybody, and for a while. */
        OUT,
        /** It asks to be called less often; the wait is known. */
        RATE_LIMITED,
        /** The account's money is used up; only a person ends that. */
        SPEND_LIMIT,
        /** It does not take the key, or does not have the model; only a person ends that. */
        DENIED,
        /** Our own budget forbids the call; see {@link BudgetExhausted}. */
        OVER_BUDGET,
        /** What was to be judged is more than it can read. */
        TOO_LONG,
        /** It refused, or its answer is not of the form that was asked for, also after a repair. */
        UNUSABLE;

        /** Whether no call can succeed before a person has done something. */
        public boolean needsPerson() {
            return this == SPEND_LIMIT || this == DENIED;
        }
    }

    /** It is out. */
    public AnalystUnavailable(String message, Throwable cause) {
        this(Kind.OUT, message, cause, Optional.empty());
    }

    /** @param message for people, without secrets and without what was asked or answered */
    public AnalystUnavailable(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, Optional.empty());
    }

    /** @param retryAfter how long to wait at least, where that is known */
    public AnalystUnavailable(Kind kind, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter.orElse(null);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
