package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do to a task while an agent works it stays as they did it. */
class A04_PeopleWin {
    private static final Optional<OwnerId> RIA = Optional.of(new OwnerId("2"));

    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");

    @AfterEach
    void close() {
        office.close();
    }

    /** How a run ends that nobody disturbs. */
    enum End {
        COMPLETED,
        WAITING,
        FAILED;

        Outcome outcome() {
            return switch (this) {
                case COMPLETED -> new Outcome.Completed("Scored 85");
                case WAITING -> new Outcome.NeedsHuman("Look at this");
                case FAILED -> new Outcome.AiUnavailable("Overloaded");
            };
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void aTaskThatAPersonCompletesMeanwhileStaysCompleted(End end) {
        meanwhile(end, id -> office.portal.updateTask(id, TaskChange.to(TaskStatus.COMPLETED)));

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(task).body()).isEqualTo("Please.");
        assertThat(office.read(task).errorCount()).isZero();
        assertThat(state()).isEqualTo(end == End.COMPLETED ? WorkState.COMPLETED : WorkState.RELEASED);
        assertNothingFollows();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DEFERRED", "WAITING"})
    void aTaskThatAPersonPutsOffMeanwhileStaysPutOff(TaskStatus status) {
        meanwhile(End.COMPLETED, id -> office.portal.updateTask(id, TaskChange.to(status)));

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(status);
        assertThat(state()).isEqualTo(WorkState.RELEASED);
        assertNothingFollows();
    }

    @Test
    void aTaskThatAPersonSetsBackMeanwhileBeginsAnew() {
        meanwhile(End.COMPLETED, id -> office.portal.updateTask(id, TaskChange.to(TaskStatus.NOT_STARTED)));
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.NOT_STARTED);

        office.qualifier.does(_ -> new Outcome.Completed("Scored 20"));
        office.scanAndDrain(node);

        assertThat(office.qualifier.worked()).hasSize(2);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(task).body()).contains("Scored 20").doesNotContain("Scored 85");
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void aTaskThatIsGivenToAPersonMeanwhileIsHersAndSaysWhatWasDone(End end) {
        meanwhile(end, id -> office.portal.updateTask(id, change().withOwner(RIA)));

        office.scanAndDrain(node);

        CrmTask hers = office.read(task);
        assertThat(hers.owner()).isEqualTo(RIA);
        assertThat(hers.status()).as("our mark is taken back").isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(hers.body())
                .startsWith("Please.")
                .contains(
                        switch (end) {
                            case COMPLETED -> "Done before you took it: Scored 85";
                            case WAITING -> "Look at this";
                            case FAILED -> "Overloaded";
                        });
        assertThat(state()).isEqualTo(WorkState.RELEASED);
        assertNothingFollows();
    }

    @Test
    void anArchivedTaskIsLeftAloneAndTheRunsWorkIsKnown() {
        office.qualifier.does(run -> {
            office.portal.archive(run.task().id());
            return new Outcome.Completed("Scored 85");
        });

        office.scanAndDrain(node);

        WorkItem item = node.get(WorkQueue.class).listOf(ada).getFirst();
        assertThat(item.state()).isEqualTo(WorkState.RELEASED);
        assertThat(item.detail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("archived", "Scored 85"));
        assertNothingFollows();
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatAPersonWritesIntoTheTaskMeanwhileIsKept(End end) {
        meanwhile(
                end,
                id -> office.portal.updateTask(
                        id,
                        change().withBody("Please. Ask Ada about the boiler.").withPriority(TaskPriority.LOW)));

        office.scanAndDrain(node);

        assertThat(office.read(task).body())
                .startsWith("Please. Ask Ada about the boiler.")
                .contains("[Leadwright]");
        assertThat(office.read(task).priority()).isEqualTo(TaskPriority.LOW);
        assertThat(office.read(task).status())
                .isEqualTo(end == End.COMPLETED ? TaskStatus.COMPLETED : TaskStatus.WAITING);
    }

    /** Between its effects an agent asks; a run whose task was taken does nothing more, and that is no failure. */
    @Test
    void aRunWhoseTaskWasTakenDoesNothingMore() {
        office.qualifier.does(run -> {
            run.requireStillOurs();
            run.effects().createTask("first", office.newTaskLater(ada, "Enrich Data: Ada"));
            office.portal.updateTask(run.task().id(), change().withOwner(RIA));
            run.requireStillOurs();
            run.effects().createTask("second", office.newTaskLater(ada, "Send Outreach: Ada"));
            return new Outcome.Completed("Never said");
        });

        office.scanAndDrain(node);

        assertThat(office.portal.listTasksOf(ada))
                .extracting(CrmTask::subject)
                .containsExactly("Qualify Lead: Ada", "Enrich Data: Ada");
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(office.read(task).body()).isEqualTo("Please.");
        assertThat(state()).isEqualTo(WorkState.RELEASED);
        assertThat(node.notices()).isEmpty();
    }

    @Test
    void whatCannotBeReadAtTheEndIsWrittenByTheNextRun() {
        office.qualifier.does(run -> {
            office.unreliable.failsBefore("findTask", 4, () -> new CrmException.Unavailable("503"));
            return new Outcome.Completed("Scored 85");
        });
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.IN_PROGRESS);

        office.qualifier.does(_ -> new Outcome.Completed("Scored 85"));
        office.clock.advance(Duration.ofMinutes(3));
        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    private void meanwhile(End end, Consumer<TaskId> deed) {
        office.qualifier.does(run -> {
            deed.accept(run.task().id());
            return end.outcome();
        });
    }

    private static TaskChange change() {
        return new TaskChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private WorkState state() {
        return node.get(WorkQueue.class).listOf(ada).getFirst().state();
    }

    /** Neither a later scan nor an hour does anything to the task, and nobody is alarmed. */
    private void assertNothingFollows() {
        Optional<CrmTask> before =
                office.portal.listTasks(List.of(task)).stream().findFirst();
        office.clock.advance(Duration.ofHours(2));
        office.scanAndDrain(node);
        assertThat(office.portal.listTasks(List.of(task)).stream().findFirst()).isEqualTo(before);
        assertThat(office.qualifier.worked()).hasSize(1);
        assertThat(node.notices()).isEmpty();
    }
}
