package dev.leadwright.analyst;

import java.util.List;

/** Reads a mail before anybody else does, whoever wrote it, and keeps back what must not be sent. */
public interface MailLint {

    /** Repairs what can be repaired without changing what is said, and finds what speaks against sending the rest. */
    Linted check(Draft draft, LintCase about);

    /**
     * What a draft is judged against.
     *
     * @param brief what it was written from
     * @param passages what websites say word for word, and nobody may copy
     * @param own names of the sender that may stand in it
     */
    record LintCase(OutreachBrief brief, List<String> passages, List<String> own) {
        public LintCase {
            passages = List.copyOf(passages);
            own = List.copyOf(own);
        }
    }
}
