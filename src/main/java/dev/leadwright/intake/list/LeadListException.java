package dev.leadwright.intake.list;

/** A file cannot be read as a lead list at all; the message says why and what to do. */
public final class LeadListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeadListException(String message) {
        super(message);
    }

    public LeadListException(String message, Throwable cause) {
        super(message, cause);
    }
}
