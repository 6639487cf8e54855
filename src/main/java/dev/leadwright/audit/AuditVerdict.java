package dev.leadwright.audit;

/** Whether the audit is as it was written. */
public sealed interface AuditVerdict {

    /** Every row is as it was written, and none is missing before the head. */
    record Intact(AuditHead head) implements AuditVerdict {}

    /**
     * Somebody changed it.
     *
     * @param seq the first row that is wrong or missing
     */
    record Broken(long seq, Damage damage) implements AuditVerdict {}

    /** What is wrong with the first row that is wrong. */
    enum Damage {
        CHANGED("was changed after it was written"),
        MISSING("is missing"),
        ADDED("was not written by Leadwright"),
        REPLACED("does not follow from the row before it: one of the two was replaced"),
        REWRITTEN("is not the row whose hash you kept"),
        CUT_OFF("and all after it were removed");

        private final String words;

        Damage(String words) {
            this.words = words;
        }

        /** What follows "row 17": {@code is missing}. */
        public String words() {
            return words;
        }
    }
}
