package dev.leadwright.orchestration;

/** A task cannot be worked because the CRM lacks something it needs; a person must supply it. */
public final class MissingData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingData(String message) {
        super(message);
    }
}
