package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.WaitingTasks.Going;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task waits for a person's decision and goes on at once, on any node, when there is one; or when it is too late for one. */
class A10_APersonDecides {
    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");

    @AfterEach
    void close() {
        office.close();
    }

    private void awaitsReviewOnce() {
        office.qualifier.does(_ -> office.qualifier.worked().size() > 1
                ? new Outcome.Completed("Went on")
                : new Outcome.AwaitingReview(
                        "A person decides", office.clock.instant().plus(Duration.ofDays(3))));
    }

    @Test
    void itWaitsWithoutAFailureAndGoesOnAtOnceOnAnotherNode() {
        awaitsReviewOnce();
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).body()).contains("Awaiting review: A person decides");
        assertThat(office.read(task).errorCount()).isZero();
        assertThat(item().reason()).contains(WaitReason.AWAITING_REVIEW);
        office.scanAndDrain(node);
        assertThat(office.qualifier.worked()).as("not asked again by a scan").hasSize(1);

        TestNode other = office.startNode();
        assertThat(goOn(other)).isEqualTo(Going.GOES_ON);
        assertThat(goOn(other)).as("it is in the queue already").isNotEqualTo(Going.GOES_ON);
        office.drain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.qualifier.worked()).hasSize(2);
    }

    @Test
    void whenItIsTooLateItGoesOnByItself() {
        awaitsReviewOnce();
        office.scanAndDrain(node);

        office.clock.advance(Duration.ofDays(3));
        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void whatIsBeingWorkedIsAskedAgainLater() {
        AtomicReference<Going> during = new AtomicReference<>();
        office.qualifier.does(_ -> {
            during.set(goOn(node));
            return new Outcome.AwaitingReview(
                    "A person decides", office.clock.instant().plus(Duration.ofDays(3)));
        });

        office.scanAndDrain(node);

        assertThat(during.get()).isEqualTo(Going.RUNS);
        assertThat(goOn(node)).isEqualTo(Going.GOES_ON);
    }

    @Test
    void whatWaitsForSomethingElseDoesNotGoOn() {
        office.qualifier.does(_ -> new Outcome.NeedsHuman("a look"));
        office.scanAndDrain(node);

        assertThat(goOn(node)).isEqualTo(Going.WAITS_NOT);
        assertThat(item().state()).isEqualTo(WorkState.WAITING);
    }

    private Going goOn(TestNode on) {
        return Objects.requireNonNull(new TransactionTemplate(on.get(PlatformTransactionManager.class))
                .execute(_ -> on.get(WaitingTasks.class).goOn(task, "Sam decided")));
    }

    private WorkItem item() {
        return node.get(WorkQueue.class).listOf(ada).getFirst();
    }
}
