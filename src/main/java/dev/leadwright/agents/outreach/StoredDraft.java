package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;

/**
 * A mail as it was written and stored, before anything is sent.
 *
 * @param contact the contact as it was known then; it may have been merged into another since
 * @param task the task that asked for it
 * @param done whether everything about it was done
 */
record StoredDraft(
        ContactId contact,
        TaskId task,
        Strategy strategy,
        String subject,
        String body,
        String messageId,
        boolean done) {}
