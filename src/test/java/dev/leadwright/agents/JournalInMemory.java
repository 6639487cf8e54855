package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.testing.InMemoryCrm;

/** The journal of work that is no task's run, in memory. */
final class JournalInMemory implements Journal {
    private final InMemoryCrm crm;

    JournalInMemory(InMemoryCrm crm) {
        this.crm = crm;
    }

    @Override
    public Effects forContact(ContactId contact) {
        // A run brings the effects; the task it is of does not exist.
        return RunInMemory.of(crm, new TaskId("0")).effectsOf(contact);
    }

    @Override
    public Effects forScope(String scope) {
        throw new UnsupportedOperationException("nobody asks for it here");
    }
}
