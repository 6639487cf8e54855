package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sequence 5, "Circuit breaker pattern": while a service is out, what needs it is put off, and no attempt is burnt. */
class A06_OutagesBlameNoTask {
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int TASKS = 20;

    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anOutageOfTenMinutesEndsWithEverythingDoneAndNobodyCalled() {
        List<TaskId> tasks = tasks();
        office.qualifier.does(run -> {
            office.unreliable.goesOut(); // in the middle of the first runs
            return new Outcome.Completed(run.contact().displayName());
        });
        scan();
        office.passes(Duration.ZERO);
        int callsUntilItWasKnown = office.unreliable.calls();

        for (Duration time = Duration.ZERO; time.compareTo(Duration.ofMinutes(10)) < 0; time = time.plus(REST)) {
            office.passes(REST);
        }
        assertThat(office.unreliable.calls() - callsUntilItWasKnown)
                .as("about one call each time finds out that it is still out")
                .isBetween(10, 40);
        assertThat(node.get(WorkQueue.class).getTotals().escalated()).isZero();
        assertThat(items())
                .hasSize(TASKS)
                .filteredOn(item -> item.errorCount() > 0)
                .as("failed before it was known that the CRM is out")
                .hasSizeLessThan(4)
                .allMatch(item -> item.errorCount() == 1);
        assertThat(node.notices(Notice.Audience.OPERATOR))
                .filteredOn(notice -> notice.cause().startsWith("breaker/"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.cause()).isEqualTo("breaker/crm"));

        office.qualifier.does(run -> new Outcome.Completed(run.contact().displayName()));
        office.unreliable.comesBack();
        untilAllIsDone();

        assertThat(tasks)
                .allSatisfy(task -> assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED));
        assertThat(node.recoveries()).singleElement().satisfies(over -> {
            assertThat(over.cause()).isEqualTo("breaker/crm");
            assertThat(over.title()).startsWith("The CRM answers again after 1");
        });
    }

    @Test
    void aScanDuringAnOutageEndsWithoutAskingTheCrm() {
        scan();
        TaskId task = office.task(ada, "Qualify Lead: Ada");
        office.unreliable.goesOut();
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(this::scan).isInstanceOf(CrmException.class);
        }
        int calls = office.unreliable.calls();

        assertThatThrownBy(this::scan)
                .isInstanceOfSatisfying(
                        CrmException.Suspended.class,
                        out -> assertThat(out.retryAfter()).isEqualTo(REST))
                .hasMessage("Put off until the CRM answers again.");
        assertThat(office.unreliable.calls()).isEqualTo(calls);

        office.unreliable.comesBack();
        office.clock.advance(REST);
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aTaskThatAloneMakesTheCrmFailIsGivenToAPerson() {
        TaskId poison = office.task(ada, "Qualify Lead: Ada");
        office.qualifier.does(run -> new Outcome.Completed(run.contact().displayName()));
        office.unreliable.failsBefore("getContact", 5 * 4, () -> new CrmException.Unavailable("502"));

        for (int i = 0; i < 6; i++) {
            office.scanAndDrain(node);
            office.clock.advance(Duration.ofHours(2));
        }

        assertThat(node.get(WorkQueue.class).getTotals().escalated()).isEqualTo(1);
        assertThat(office.read(poison).errorCount()).isEqualTo(5);
        assertThat(node.notices()).noneMatch(notice -> notice.cause().startsWith("breaker/"));
    }

    /** What was created, or perhaps created, right before the outage is there once after it. */
    @Test
    void aTaskWhoseCreationWasNotAnsweredBeforeTheOutageIsThereOnce() {
        office.task(ada, "Qualify Lead: Ada");
        office.unreliable.failsAfter("createTask", () -> {
            office.unreliable.goesOut();
            return new CrmException.OutcomeUnknown("connection reset");
        });
        office.qualifier.does(run -> {
            run.effects().createTask("enrich", office.newTask(ada, "Enrich Data: Ada"));
            return new Outcome.Completed("Done");
        });
        office.scanAndDrain(node);
        for (int i = 0; i < 4; i++) {
            office.passes(Duration.ofMinutes(3));
            assertThatThrownBy(this::scan).isInstanceOf(CrmException.class);
        }

        office.unreliable.comesBack();
        untilAllIsDone();

        assertThat(office.portal.listTasksOf(ada))
                .extracting(task -> task.subject() + " " + task.status())
                .containsExactlyInAnyOrder("Qualify Lead: Ada COMPLETED", "Enrich Data: Ada COMPLETED");
    }

    /** Hours: without the breaker each task would have failed five times after half an hour. */
    @Test
    void tasksThatNeedAModelThatIsOutForHoursAreDoneWhenItIsBack() {
        List<TaskId> tasks = tasks();
        office.qualifier.does(run -> run.asking(
                Service.ANALYST,
                () -> {
                    throw new TemporaryFailure("overloaded", null);
                },
                _ -> Symptom.OUT));
        for (int i = 0; i < 6; i++) {
            scan();
            office.passes(Duration.ofMinutes(20));
        }

        assertThat(node.get(WorkQueue.class).getTotals().escalated()).isZero();
        assertThat(items())
                .hasSize(TASKS)
                .allMatch(item -> item.errorCount() <= 1)
                .filteredOn(item -> item.errorCount() == 1)
                .as("before it was known that the model is out")
                .hasSizeLessThan(5);

        office.qualifier.does(run -> run.asking(Service.ANALYST, () -> new Outcome.Completed("85"), _ -> Symptom.OUT));
        untilAllIsDone();
        assertThat(tasks)
                .allSatisfy(task -> assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED));
    }

    @Test
    void anAgentWhoseServiceIsOutIsNotEvenStarted() {
        office.qualifier.needs(Service.MAIL);
        office.qualifier.does(run -> run.asking(
                Service.MAIL,
                () -> {
                    throw new TemporaryFailure("connection refused", null);
                },
                _ -> Symptom.OUT));
        tasks();
        scan();
        office.passes(Duration.ZERO);
        int worked = office.qualifier.worked().size();
        int calls = office.unreliable.calls();

        office.passes(REST);

        assertThat(office.qualifier.worked()).as("one went ahead").hasSize(worked + 1);
        assertThat(office.unreliable.calls() - calls).as("calls of one run").isLessThan(12);
    }

    private List<WorkItem> items() {
        return node.get(WorkQueue.class).list(new WorkQuery(Set.of(), Optional.empty(), 100, 0));
    }

    private void scan() {
        assertThat(node.get(TaskMonitor.class).scanNow()).isInstanceOf(ScanReport.Complete.class);
    }

    private List<TaskId> tasks() {
        return IntStream.range(0, TASKS)
                .mapToObj(i -> office.task(ada, "Qualify Lead: Ada " + i))
                .toList();
    }

    private void untilAllIsDone() {
        for (int i = 0; i < 5; i++) {
            office.passes(REST);
            scan();
            office.passes(Duration.ZERO);
        }
        assertThat(node.get(WorkQueue.class).isDrained())
                .as(() -> "drained: " + items())
                .isTrue();
    }
}
