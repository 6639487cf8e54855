package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TasksForPeople;
import dev.leadwright.orchestration.queue.TaskNotes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows our tasks by the reference in their text. Agents use it, so it must not ask what agents there are. */
@Component
class PeoplesTasks implements TasksForPeople {
    private static final Set<TaskStatus> NOT_BEGUN = Set.of(TaskStatus.NOT_STARTED, TaskStatus.WAITING);

    private final Crm crm;

    PeoplesTasks(Crm crm, Patience patience) {
        this.crm = patience.around(crm);
    }

    @Override
    public List<CrmTask> listOpen(ContactId contact, String kind) {
        String beginning = kind.toLowerCase(Locale.ROOT);
        return crm.listTasksOf(contact).stream()
                .filter(task -> NOT_BEGUN.contains(task.status()))
                .filter(task -> task.subject().toLowerCase(Locale.ROOT).startsWith(beginning))
                .filter(task -> Reference.isInAny(task.body()))
                .toList();
    }

    @Override
    public void complete(TaskId id, String reason) {
        crm.findTask(id)
                .filter(task -> task.status() != TaskStatus.COMPLETED)
                .ifPresent(task -> crm.updateTask(
                        id, TaskChange.to(TaskStatus.COMPLETED).withBody(TaskNotes.put(task.body(), reason))));
    }
}
