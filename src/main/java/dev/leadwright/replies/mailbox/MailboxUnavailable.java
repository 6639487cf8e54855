package dev.leadwright.replies.mailbox;

/** The mailbox cannot be read for the moment, or until a person sets something right; the message says which. */
public final class MailboxUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    MailboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
