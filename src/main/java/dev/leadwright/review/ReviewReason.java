package dev.leadwright.review;

/** Why a mail needs a person's approval. */
public enum ReviewReason {
    TIER("All mails to leads of this tier are approved"),
    FIRST_MAILS("The first mails of an installation are approved"),
    LINTED("The linter had to put it right"),
    CHANGED("It is not what was decided about before: its text or its recipient has changed");

    private final String words;

    ReviewReason(String words) {
        this.words = words;
    }

    /** For people, without a full stop. */
    public String words() {
        return words;
    }
}
