package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for the task queue in every CRM. */
interface TaskContract extends CrmUnderTest {

    @Test
    default void aTaskIsReadAsItWasCreatedWithItsAssociations() {
        ContactId anna = newContact();
        ContactId bert = newContact();
        CompanyId acme = newCompany(newDomain());
        OwnerId owner = crm().listOwners().getFirst().id();

        TaskId id = crm().createTask(new NewTask(
                "Follow-up Call: Anna",
                "Call her.",
                TaskPriority.HIGH,
                TaskType.CALL,
                DUE,
                Optional.of(owner),
                Optional.of(new QueueId("61")),
                List.of(anna, bert),
                List.of(acme),
                Optional.empty()));

        CrmTask task = onlyTask(id);
        assertThat(task.subject()).isEqualTo("Follow-up Call: Anna");
        assertThat(task.body()).isEqualTo("Call her.");
        assertThat(task.status()).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(task.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(task.type()).isEqualTo(TaskType.CALL);
        assertThat(task.dueAt()).isEqualTo(DUE);
        assertThat(task.owner()).contains(owner);
        assertThat(task.queues()).containsExactly(new QueueId("61"));
        assertThat(task.contacts()).containsExactlyInAnyOrder(anna, bert);
        assertThat(task.companies()).containsExactly(acme);
        assertThat(task.errorCount()).isZero();
    }

    @Test
    default void aTaskChangesInWhatIsNamedAndNothingElse() {
        TaskId id = crm().createTask(taskAbout(newContact(), "Qualify Lead: Anna"));
        OwnerId owner = crm().listOwners().getFirst().id();

        crm().updateTask(
                        id,
                        TaskChange.to(TaskStatus.WAITING)
                                .withPriority(TaskPriority.HIGH)
                                .withOwner(Optional.of(owner))
                                .withErrorCount(2));
        crm().updateTask(id, TaskChange.to(TaskStatus.WAITING).withBody("Awaiting data"));

        CrmTask task = onlyTask(id);
        assertThat(task.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(task.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(task.owner()).contains(owner);
        assertThat(task.errorCount()).isEqualTo(2);
        assertThat(task.body()).isEqualTo("Awaiting data");
        assertThat(task.subject()).isEqualTo("Qualify Lead: Anna");
        assertThat(task.dueAt()).isEqualTo(DUE);
    }

    @Test
    default void aTaskMovesFromOneQueueToAnotherAndStaysThereUntilItIsMovedAgain() {
        TaskId id = crm().createTask(
                        taskAbout(newContact(), "Qualify Lead: Anna").withQueue(Optional.of(new QueueId("61"))));

        crm().updateTask(id, TaskChange.to(TaskStatus.WAITING).withQueue(Optional.of(new QueueId("62"))));
        crm().updateTask(id, TaskChange.to(TaskStatus.COMPLETED));

        assertThat(onlyTask(id).queues()).containsExactly(new QueueId("62"));
    }

    @Test
    default void aTaskTakesEveryStatus() {
        TaskId id = crm().createTask(taskAbout(newContact(), "Qualify Lead: Anna"));

        for (TaskStatus status : TaskStatus.values()) {
            crm().updateTask(id, TaskChange.to(status));

            assertThat(onlyTask(id).status()).isEqualTo(status);
        }
    }

    @Test
    default void aTaskThatDoesNotExistIsMissingFromListsAndNotFoundByUpdates() {
        TaskId nobody = new TaskId(NOBODY);
        TaskId there = crm().createTask(taskAbout(newContact(), "Qualify Lead: Anna"));

        assertThat(crm().listTasks(List.of(nobody, there)))
                .extracting(CrmTask::id)
                .containsExactly(there);
        assertThat(crm().listTasks(List.of())).isEmpty();
        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm().updateTask(nobody, TaskChange.to(TaskStatus.COMPLETED)));
    }

    @Test
    default void aTaskAboutAContactThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> crm().createTask(taskAbout(new ContactId(NOBODY), "Qualify Lead: Nobody")))
                .isInstanceOfAny(CrmException.NotFound.class, CrmException.Invalid.class);
    }

    @Test
    default void anArchivedTaskIsGone() {
        ContactId anna = newContact();
        TaskId kept = crm().createTask(taskAbout(anna, "Qualify Lead: Anna"));
        TaskId archived = crm().createTask(taskAbout(anna, "Enrich Data: Anna"));

        archive(archived);

        assertThat(crm().listTasks(List.of(kept, archived)))
                .extracting(CrmTask::id)
                .containsExactly(kept);
        assertThat(crm().listTasksOf(anna)).extracting(CrmTask::id).containsExactly(kept);
    }

    @Test
    default void theTasksOfAContactAreListedAtOnce() {
        ContactId anna = newContact();
        assertThat(crm().listTasksOf(anna)).isEmpty();
        TaskId first = crm().createTask(taskAbout(anna, "Qualify Lead: Anna"));
        TaskId second = crm().createTask(taskAbout(anna, "Enrich Data: Anna"));
        crm().createTask(taskAbout(newContact(), "Qualify Lead: Bert"));

        assertThat(crm().listTasksOf(anna)).extracting(CrmTask::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void onlyDueTasksWithTheStatusAreFound() {
        ContactId anna = newContact();
        TaskId due = crm().createTask(taskAbout(anna, "Qualify Lead: Anna"));
        TaskId later =
                crm().createTask(NewTask.about(anna, "Follow-up Call: Anna", "", TaskPriority.LOW, DUE.plusMillis(1)));
        TaskId completed = crm().createTask(taskAbout(anna, "Enrich Data: Anna"));
        crm().updateTask(completed, TaskChange.to(TaskStatus.COMPLETED));
        Set<TaskStatus> open = Set.of(TaskStatus.NOT_STARTED, TaskStatus.WAITING);

        whenSearchable(() -> assertThat(allFrom(due, new TaskQuery(open, DUE, Optional.empty(), 200)))
                .contains(due)
                .doesNotContain(later, completed));
    }

    @Test
    default void tasksAreFoundPageByPageInOrderOfTheirIds() {
        ContactId anna = newContact();
        List<TaskId> created = IntStream.range(0, 5)
                .mapToObj(i -> crm().createTask(taskAbout(anna, "Qualify Lead: Anna " + i)))
                .toList();
        created.forEach(id -> crm().updateTask(id, TaskChange.to(TaskStatus.DEFERRED)));

        whenSearchable(() -> assertThat(allFrom(
                        created.getFirst(), new TaskQuery(Set.of(TaskStatus.DEFERRED), DUE, Optional.empty(), 2)))
                .containsExactlyElementsOf(created));
    }

    @Test
    default void textsOfTasksSurviveAsTheyAre() {
        ContactId anna = newContact();
        for (String text : NAUGHTY) {
            TaskId id = crm().createTask(NewTask.about(anna, "Qualify Lead", text, TaskPriority.NONE, DUE));

            assertThat(onlyTask(id).body()).isEqualTo(text);
        }
    }

    private CrmTask onlyTask(TaskId id) {
        List<CrmTask> tasks = crm().listTasks(List.of(id));
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    /** All pages of a search, from this task on. */
    private List<TaskId> allFrom(TaskId first, TaskQuery query) {
        List<TaskId> found = new ArrayList<>();
        Page<CrmTask> page = crm().searchTasks(query.after(before(first)));
        page.items().forEach(task -> found.add(task.id()));
        while (page.more()) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            page = crm().searchTasks(query.after(found.getLast()));
            page.items().forEach(task -> found.add(task.id()));
        }
        return found;
    }

    private static TaskId before(TaskId id) {
        return new TaskId(String.valueOf(Long.parseLong(id.value()) - 1));
    }
}
