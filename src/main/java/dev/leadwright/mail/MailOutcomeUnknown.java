package dev.leadwright.mail;

/** The connection was lost after the end of the message: the server may have taken it over. */
public final class MailOutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailOutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
