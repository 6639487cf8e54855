package dev.leadwright.mail;

import org.jspecify.annotations.Nullable;

/** The mail server did not take the message, and may later: no connection, or a reply that puts it off. */
public sealed class MailUnavailable extends RuntimeException permits MailDeferred {
    private static final long serialVersionUID = 1L;

    public MailUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
