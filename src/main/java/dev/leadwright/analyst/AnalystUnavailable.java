package dev.leadwright.analyst;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The model behind the analyst gave no answer, or none that can be used. */
public class AnalystUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final boolean unheard;

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
        this(Kind.OUT, message, cause, Optional.empty(), false);
    }

    /** @param message for people, without secrets and without what was asked or answered */
    public AnalystUnavailable(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, Optional.empty(), false);
    }

    /** @param retryAfter how long to wait at least, where that is known */
    public AnalystUnavailable(Kind kind, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        this(kind, message, cause, retryAfter, false);
    }

    private AnalystUnavailable(
            Kind kind, String message, @Nullable Throwable cause, Optional<Duration> retryAfter, boolean unheard) {
        super(message, cause);
        this.kind = kind;
        this.unheard = unheard;
        this.retryAfter = retryAfter.orElse(null);
    }

    /** It is out: no answer came that could be read. Whether one was given depends on whether it was reached. */
    public static AnalystUnavailable noAnswer(String message, Throwable cause) {
        return new AnalystUnavailable(Kind.OUT, message, cause, Optional.empty(), !wasNeverReached(cause));
    }

    private static boolean wasNeverReached(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean unconnected = cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof HttpConnectTimeoutException;
            if (unconnected || "connect timed out".equalsIgnoreCase(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may have done the work, and charge for it, without its answer having arrived. */
    public boolean isUnheard() {
        return unheard;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
