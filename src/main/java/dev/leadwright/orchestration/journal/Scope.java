package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.queue.Claim;
import java.util.Optional;

/**
 * Within what effects happen once, and who does them.
 *
 * @param name the same for ever: {@code task:123}, {@code contact:55}, {@code company:example.com}
 * @param contact whom it is about
 * @param run the run that does them; empty: triggers and imports
 */
record Scope(String name, Optional<ContactId> contact, Optional<Claim> run) {

    static Scope ofTask(Claim run) {
        return new Scope("task:" + run.task(), run.contact(), Optional.of(run));
    }

    static Scope ofContact(ContactId contact, Optional<Claim> run) {
        return new Scope("contact:" + contact, Optional.of(contact), run);
    }
}
