package dev.leadwright.analyst;

/** The model behind the analyst cannot be reached or is overloaded. */
public final class AnalystUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnalystUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
