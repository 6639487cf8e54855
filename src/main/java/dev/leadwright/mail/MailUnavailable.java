package dev.leadwright.mail;

/** The mail server did not take the message, and may later: no connection, or a 4xx reply. */
public final class MailUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
