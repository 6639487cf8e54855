package dev.leadwright.analyst;

import java.util.List;

/**
 * What a mail is written from.
 *
 * @param stage of the sequence: first mail or a follow-up
 */
public record OutreachBrief(Lead lead, Strategy strategy, Stage stage, List<Finding> findings) {
    public OutreachBrief {
        findings = List.copyOf(findings);
    }

    /** What the mail asks for (sequence 3). */
    public enum Strategy {
        /** HIGH priority. */
        MEETING_REQUEST,
        /** MEDIUM priority: something to learn, a soft call to action. */
        EDUCATIONAL,
        /** LOW priority: stay in touch, ask for nothing. */
        NURTURE
    }

    /** Which mail of the sequence it is. */
    public enum Stage {
        FIRST_TOUCH("first-touch"),
        FOLLOW_UP("follow-up-1");

        private final String key;

        Stage(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
