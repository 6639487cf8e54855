package dev.leadwright.orchestration;

/** What runs depend on outside, and may be out for all of them at once. Each has a breaker of its own. */
public enum Service {
    CRM("the CRM"),
    /** The model behind the analyst. */
    ANALYST("the analyst's model"),
    MAIL("the mail server");

    private final String inWords;

    Service(String inWords) {
        this.inWords = inWords;
    }

    /** In the middle of a sentence: {@code the mail server}. */
    public String inWords() {
        return inWords;
    }
}
