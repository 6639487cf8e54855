package dev.leadwright.mail;

import org.jspecify.annotations.Nullable;

/** Only this message has to wait: the server is there and answered 4xx, or the same message is being sent elsewhere. */
public final class MailDeferred extends MailUnavailable {
    private static final long serialVersionUID = 1L;

    public MailDeferred(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
