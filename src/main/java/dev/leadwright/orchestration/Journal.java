package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;

/** The journal of effects, for work that is not the run of a task: triggers and imports. */
public interface Journal {

    /** Effects that happen once for a contact, whichever part asks. */
    Effects forContact(ContactId contact);

    /**
     * Effects that happen once for anything else.
     *
     * @param scope names it, and stays the same for ever: {@code company:example.com}
     */
    Effects forScope(String scope);
}
