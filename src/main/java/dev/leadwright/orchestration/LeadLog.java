package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;

/** Adds to a lead's {@link Timeline} what is not the work of a task: what a person decided, what a command did. */
public interface LeadLog {

    /**
     * Adds a line, in the caller's transaction if there is one.
     *
     * @param by who did it, for people
     * @param text for a person; may hold untrusted words
     */
    void add(ContactId contact, String by, String text);
}
