package dev.leadwright.evaluation;

/** A recording of model calls cannot be used for what is asked; the message says why and what to do. */
public final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRecorded(String message) {
        super(message);
    }

    NotRecorded(String message, Throwable cause) {
        super(message, cause);
    }
}
