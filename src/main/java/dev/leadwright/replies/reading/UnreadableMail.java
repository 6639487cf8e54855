package dev.leadwright.replies.reading;

/** A mail that is not read further; the message says why. */
public final class UnreadableMail extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableMail(String message) {
        super(message);
    }

    UnreadableMail(String message, Throwable cause) {
        super(message, cause);
    }
}
