package dev.leadwright.review;

/** Why a mail needs a person's approval. */
public enum ReviewReason {
    TIER("Every mail to a lead of this tier needs approval"),
    FIRST_MAILS("The first mails of an installation need approval"),
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
