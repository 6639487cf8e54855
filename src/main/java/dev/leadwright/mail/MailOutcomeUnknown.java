package dev.leadwright.mail;

import org.jspecify.annotations.Nullable;

/** The connection was lost after the end of the message: the server may have taken it over. */
public final class MailOutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailOutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
