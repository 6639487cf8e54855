package dev.leadwright.intake;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The trigger "contact created": the first tasks of a lead, once for each contact for ever (sequences 1, 2 and 6). */
@Component
class NewContactTasks {

    private final Journal journal;
    private final IntakeSettings settings;
    private final Clock clock;

    NewContactTasks(Journal journal, IntakeSettings settings, Clock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    void createFor(ContactId contact, String name, String why) {
        Effects effects = journal.forContact(contact);
        if (settings.enrichNewContacts()) {
            effects.createTaskUnlessOpen("contact-created:enrich", task(contact, "Enrich Data: " + name, why));
        }
        if (settings.qualifyNewContacts()) {
            effects.createTaskUnlessOpen("contact-created:qualify", task(contact, "Qualify Lead: " + name, why));
        }
    }

    private NewTask task(ContactId contact, String subject, String why) {
        return NewTask.about(contact, subject, why, TaskPriority.MEDIUM, clock.instant());
    }
}
