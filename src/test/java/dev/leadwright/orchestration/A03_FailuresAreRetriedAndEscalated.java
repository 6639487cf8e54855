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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sequence 5: retries, waiting with a reason, escalation to a person. */
class A03_FailuresAreRetriedAndEscalated {
    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aCallThatFailsThreeTimesSucceedsAtTheLastRetry() {
        office.qualifier.does(run -> new Outcome.Completed(run.contact().displayName()));
        office.unreliable.failsBefore("getContact", 3, () -> new CrmException.Unavailable("connection reset"));

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.unreliable.callsOf("getContact")).isEqualTo(4);
    }

    @Test
    void whatPeopleAreToldIsWrittenWithTheEndOfTheRunOrNeitherIs() {
        office.qualifier.does(run -> new Outcome.Completed(run.contact().displayName()));
        office.unreliable.failsBefore("getContact", 4, () -> new CrmException.Unavailable("connection reset"));
        node.noticesFail(2);

        office.scanAndDrain(node);
        office.drain(node);

        assertThat(office.qualifier.worked())
                .as("the end alone was written again")
                .hasSize(1);
        assertThat(node.notices(Notice.Audience.OPERATOR)).hasSize(1);
        assertThat(office.read(task).errorCount()).isEqualTo(1);
        assertThat(node.over()).isEmpty();

        office.clock.advance(Duration.ofMinutes(2));
        office.scanAndDrain(node);
        assertThat(node.over())
                .containsExactlyInAnyOrder(
                        new TaskEnded(task, "Ada"),
                        new Recovered("crm-access-denied/qualifier", "The CRM grants access again: Qualify Lead"));
    }

    @Test
    void anEscalationIsWrittenWithItsAlertOrNeitherIs() {
        office.qualifier.does(_ -> new Outcome.AiUnavailable("overloaded"));
        office.scanAndDrain(node);
        for (int failures = 2; failures <= 5; failures++) {
            office.clock.advance(Duration.ofHours(1));
            office.scanAndDrain(node);
        }
        node.noticesFail(1);
        office.scanAndDrain(node);

        assertThat(node.notices(Notice.Audience.HUMAN)).hasSize(1);
        assertThat(node.get(WorkQueue.class).getTotals().escalated()).isEqualTo(1);
    }

    @Test
    void whenRetriesAreUsedUpTheTaskWaitsAndIsCountedAndTold() {
        office.qualifier.does(run -> new Outcome.Completed(run.contact().displayName()));
        office.unreliable.failsBefore("getContact", 4, () -> new CrmException.Unavailable("connection reset"));

        office.scanAndDrain(node);

        CrmTask waiting = office.read(task);
        assertThat(waiting.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(waiting.errorCount()).isEqualTo(1);
        assertThat(waiting.body()).contains("Retries exhausted");
        assertThat(node.notices(Notice.Audience.OPERATOR)).hasSize(1);

        office.scanAndDrain(node);
        assertThat(office.qualifier.worked()).hasSize(1);
        office.clock.advance(Duration.ofMinutes(2));
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void theFifthFailureGivesTheTaskToAPersonForGood() {
        office.qualifier.does(_ -> new Outcome.AiUnavailable("overloaded"));

        for (int i = 0; i < 8; i++) {
            office.scanAndDrain(node);
            office.clock.advance(Duration.ofHours(2));
        }

        CrmTask escalated = office.read(task);
        assertThat(office.qualifier.worked()).hasSize(5);
        assertThat(escalated.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(escalated.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(escalated.owner()).contains(new OwnerId("1"));
        assertThat(node.notices(Notice.Audience.HUMAN)).hasSize(1);
        assertThat(node.get(WorkQueue.class).getTotals().escalated()).isEqualTo(1);

        office.qualifier.does(_ -> new Outcome.Completed("Done"));
        office.portal.updateTask(task, TaskChange.to(TaskStatus.NOT_STARTED));
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void anUnexpectedErrorIsAFailureAndTakesNothingDownWithIt() {
        office.qualifier.does(_ -> {
            throw new IllegalStateException("poison");
        });
        office.scanAndDrain(node);

        office.qualifier.does(_ -> new Outcome.Completed("Done"));
        office.task(ada, "Qualify Lead: the next one");
        office.scanAndDrain(node);

        assertThat(node.get(WorkQueue.class).getTotals()).isEqualTo(new WorkQueue.Totals(1, 1, 0, 0, 0, 0));
    }

    @Test
    void whatWaitsForATaskThatWasGivenToAPersonSaysSoAndGoesOnWhenThePersonHasDoneIt() {
        TaskId enrich = office.task(ada, "Enrich Data: Ada");
        office.enricher.does(_ -> new Outcome.AiUnavailable("overloaded"));
        office.qualifier.does(run -> office.read(enrich).status() == TaskStatus.COMPLETED
                ? new Outcome.Completed("Scored")
                : new Outcome.AwaitingData("industry", enrich));

        for (int i = 0; i < 6; i++) {
            office.scanAndDrain(node);
            office.clock.advance(Duration.ofHours(2));
        }

        WorkItem waiting = item(task);
        assertThat(item(enrich).state()).isEqualTo(WorkState.ESCALATED);
        assertThat(waiting.state()).isEqualTo(WorkState.WAITING);
        assertThat(waiting.detail()).contains("industry; task " + enrich + ", which it waits for, is with a person");
        assertThat(office.qualifier.worked()).hasSize(1);

        office.portal.updateTask(enrich, TaskChange.to(TaskStatus.COMPLETED));
        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void whatWaitsForATaskThatWasArchivedIsTriedWithoutIt() {
        TaskId supplier = office.task(ada, "Follow-up Call: Ada");
        office.qualifier.does(run -> office.qualifier.worked().size() > 1
                ? new Outcome.Completed("Scored with a gap")
                : new Outcome.AwaitingData("industry", supplier));
        office.scanAndDrain(node);
        assertThat(item(task).reason()).contains(WaitReason.AWAITING_DATA);

        office.portal.archive(supplier);
        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void tasksThatWaitForEachOtherGoToAPersonInsteadOfWaitingForEver() {
        TaskId enrich = office.task(ada, "Enrich Data: Ada");
        office.qualifier.does(_ -> new Outcome.AwaitingData("industry", enrich));
        office.enricher.does(_ -> new Outcome.AwaitingData("score", task));

        office.scanAndDrain(node);

        assertThat(List.of(item(task), item(enrich)))
                .extracting(item -> item.reason().orElseThrow())
                .containsExactlyInAnyOrder(WaitReason.AWAITING_DATA, WaitReason.HUMAN_REVIEW);
        assertThat(List.of(item(task), item(enrich)))
                .extracting(item -> item.detail().orElseThrow())
                .anyMatch(detail -> detail.endsWith("; the task that supplies it waits for this one"))
                .anyMatch(detail -> detail.endsWith("which it waits for, is with a person"));
    }

    private WorkItem item(TaskId id) {
        return node.get(WorkQueue.class).listOf(ada).stream()
                .filter(item -> item.task().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void missingDataIsWaitedForUntilTheTaskThatSuppliesItIsDone() {
        office.qualifier.does(run -> {
            if (!office.enricher.worked().isEmpty()) {
                return new Outcome.Completed("Scored");
            }
            var enrich = run.effects().createTask("enrich", office.newTask(ada, "Enrich Data - Missing industry: Ada"));
            return new Outcome.AwaitingData("industry", enrich);
        });

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.qualifier.worked()).hasSize(2);
        assertThat(office.enricher.worked()).hasSize(1);
    }
}
