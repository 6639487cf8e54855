package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.util.List;

/**
 * A mail as it was written and stored, before anything is sent.
 *
 * @param contact the contact as it was known then; it may have been merged into another since
 * @param task the task that asked for it
 * @param cites ids of the facts it rests on
 * @param lint what the linter made of it
 * @param done whether everything about it was done
 */
record StoredDraft(
        ContactId contact,
        TaskId task,
        Strategy strategy,
        String subject,
        String body,
        List<String> cites,
        LintState lint,
        String messageId,
        boolean done) {

    /** The same mail in other words. */
    StoredDraft with(Draft draft, LintState state) {
        return new StoredDraft(
                contact, task, strategy, draft.subject(), draft.body(), draft.cites(), state, messageId, done);
    }

    boolean isBlocked() {
        return lint == LintState.BLOCKED;
    }
}
