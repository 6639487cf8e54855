package dev.leadwright.mail;

/** Mail cannot be sent as the installation stands; the message says what to set. Trying again does not help. */
public final class MailNotConfigured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailNotConfigured(String message) {
        super(message);
    }
}
