package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.orchestration.MissingData;
import dev.leadwright.orchestration.queue.Classification;
import dev.leadwright.orchestration.queue.TaskKinds;
import dev.leadwright.orchestration.queue.TaskNotes;
import java.time.Clock;
import java.util.List;

/**
 * A task is worked for one contact. Where it names more, each of the others gets a task of its own, of the same kind and
 * with the same text, unless it has an open one: nobody is forgotten, and each is counted, waited for and shown apart.
 */
final class OtherContacts {
    /** A task that names more was associated by mistake more likely than on purpose. */
    static final int MOST_CONTACTS = 10;

    private static final int LONGEST_NAME = 80;

    private final TaskKinds kinds;
    private final Clock clock;

    OtherContacts(TaskKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Gives them their tasks, once, and says so in words that follow a run's summary; empty where there are none. */
    String giveTasks(CurrentRun run) {
        List<ContactId> others = run.otherContacts();
        if (others.size() >= MOST_CONTACTS) {
            throw new MissingData("The task names " + (others.size() + 1) + " contacts; at most " + MOST_CONTACTS
                    + " are worked. Give them tasks of their own, or fewer contacts to this one, and set it to"
                    + " NOT_STARTED.");
        }
        others.forEach(id -> giveTask(id, run));
        return switch (others.size()) {
            case 0 -> "";
            case 1 -> "; the task's other contact has a task of its own";
            default -> "; the task's " + others.size() + " other contacts have tasks of their own";
        };
    }

    private void giveTask(ContactId id, CurrentRun run) {
        CrmTask task = run.task();
        Contact contact;
        try {
            contact = run.crm().getContact(id);
        } catch (CrmException.NotFound archivedMeanwhile) {
            return;
        }
        NewTask own = NewTask.about(
                        contact.id(),
                        subject(task, contact),
                        TaskNotes.put(task.body(), "From task " + task.id() + ", which names several contacts"),
                        task.priority(),
                        clock.instant())
                .withType(task.type())
                .withOwner(task.owner());
        run.effects().createTaskUnlessOpen("other-contact:" + id, own);
    }

    /** What stands before the colon, and the other's name after it. */
    private String subject(CrmTask task, Contact contact) {
        String before = task.subject().split(":", 2)[0].strip();
        Classification kind = kinds.classify(task.subject());
        String what = kinds.classify(before).equals(kind) ? before : kind.kindName();
        String name = contact.displayName()
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return what + ": " + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    }
}
