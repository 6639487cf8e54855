package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.OpenTasks;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.queue.TaskKinds;
import dev.leadwright.orchestration.queue.TaskNotes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows our tasks by the reference in their text. Their claims follow what the CRM says when they are due. */
@Component
class OurOpenTasks implements OpenTasks {
    private static final Set<TaskStatus> NOT_BEGUN = Set.of(TaskStatus.NOT_STARTED, TaskStatus.WAITING);

    private final Crm crm;
    private final TaskKinds kinds;

    OurOpenTasks(Crm crm, Patience patience, TaskKinds kinds) {
        this.crm = patience.around(crm);
        this.kinds = kinds;
    }

    @Override
    public List<CrmTask> complete(ContactId contact, Set<String> kinds, String reason) {
        List<CrmTask> open = listOf(contact, kinds);
        open.forEach(task -> crm.updateTask(
                task.id(), TaskChange.to(TaskStatus.COMPLETED).withBody(TaskNotes.put(task.body(), reason))));
        return open;
    }

    @Override
    public List<CrmTask> postpone(ContactId contact, Set<String> kinds, Instant until, String reason) {
        List<CrmTask> open = listOf(contact, kinds);
        open.stream()
                .filter(task -> task.dueAt().isBefore(until))
                .forEach(task -> crm.updateTask(
                        task.id(),
                        TaskChange.ofBody(TaskNotes.put(task.body(), reason)).withDueAt(until)));
        return open;
    }

    /** Read right now, so that what people wrote meanwhile stays. */
    private List<CrmTask> listOf(ContactId contact, Set<String> wanted) {
        return crm.listTasksOf(contact).stream()
                .filter(task -> NOT_BEGUN.contains(task.status()))
                .filter(task -> wanted.contains(kinds.classify(task.subject()).kindName()))
                .filter(task -> Reference.isInAny(task.body()))
                .toList();
    }
}
