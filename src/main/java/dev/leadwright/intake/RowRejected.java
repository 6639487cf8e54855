package dev.leadwright.intake;

/** A row cannot be imported; the message says why, for the person who mends it. */
final class RowRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowRejected(String reason) {
        super(reason);
    }
}
