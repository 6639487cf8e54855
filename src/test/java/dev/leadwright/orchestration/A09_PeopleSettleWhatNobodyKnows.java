package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.audit.AuditVerdict;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.TaskType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may or may not have happened is shown to people, and is done again by a person's word and by nothing else. */
class A09_PeopleSettleWhatNobodyKnows {
    private static final Message HELLO = new Message("hello@example.com", "Hello Ada");
    private static final Clarification HAPPENED = new Clarification.Happened(Optional.empty());
    private static final Clarification DID_NOT_HAPPEN = new Clarification.DidNotHappen();

    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Send Outreach: Ada");
    private final AtomicInteger sent = new AtomicInteger();

    @AfterEach
    void close() {
        assertThat(node.get(AuditTrail.class).verify(Optional.empty())).isInstanceOf(AuditVerdict.Intact.class);
        office.close();
    }

    /** The first answer of the mail server is lost. */
    private AmbiguousEffect loseTheAnswer() {
        office.outreach.does(run -> switch (run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
            dot.run();
            if (sent.incrementAndGet() == 1) {
                throw new IllegalStateException("connection reset");
            }
            return new Delivery.Accepted("250 ok");
        })) {
            case Delivery.Accepted accepted -> new Outcome.Completed("Sent: " + accepted.receipt());
            case Delivery.Unknown unknown -> new Outcome.NeedsHuman(unknown.detail());
            case Delivery.Refused refused -> new Outcome.NeedsHuman(refused.reason());
        });
        office.scanAndDrain(node);
        return node.get(WorkQueue.class).listAmbiguous().getFirst();
    }

    private Settlement settle(String key, Clarification word) {
        Settlement settlement = node.get(Settlements.class).settle(key, word, "Sam");
        office.awaitNothingRunning();
        return settlement;
    }

    private List<AuditOutcome> outcomes() {
        return outcomes(AuditKind.DELIVERY);
    }

    private List<AuditOutcome> outcomes(AuditKind kind) {
        return node.get(AuditTrail.class).list(AuditQuery.latest(100)).reversed().stream()
                .filter(row -> row.entry().kind() == kind)
                .map(row -> row.entry().outcome())
                .toList();
    }

    @Test
    void aPersonIsShownWhatToLookForAndWhere() {
        AmbiguousEffect effect = loseTheAnswer();

        assertThat(effect.what()).isEqualTo("message \"first-touch\"");
        assertThat(effect.howToFindOut())
                .isEqualTo("Look in the mail server's log for Message-ID <hello@example.com>.");
        assertThat(effect.contact()).contains(ada);
        assertThat(effect.task()).contains(task);
        assertThat(effect.detail()).contains("connection reset");
        assertThat(node.notices(Notice.Audience.HUMAN))
                .singleElement()
                .satisfies(notice -> assertThat(notice.cause()).isEqualTo("ambiguous/" + effect.shortKey()));
    }

    @Test
    void itNeverGoesOnByItself() {
        loseTheAnswer();

        for (int i = 0; i < 5; i++) {
            office.clock.advance(Duration.ofDays(1));
            office.scanAndDrain(node);
        }

        assertThat(sent).hasValue(1);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
    }

    @Test
    void whatHappenedCountsAsDoneAndItsTaskGoesOn() {
        AmbiguousEffect effect = loseTheAnswer();

        Settlement settlement = settle(effect.shortKey(), HAPPENED);

        assertThat(settlement).isEqualTo(new Settlement.Settled(settled(settlement), Optional.of(task)));
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(sent).as("never sent again").hasValue(1);
        assertThat(node.get(WorkQueue.class).listAmbiguous()).isEmpty();
        assertThat(outcomes()).containsExactly(AuditOutcome.AMBIGUOUS, AuditOutcome.SETTLED_DONE);
        assertThat(node.recoveries()).extracting(Recovered::cause).containsExactly("ambiguous/" + effect.shortKey());
        assertThat(node.get(Timeline.class).listOf(ada))
                .anyMatch(
                        entry -> entry.what().equals("settled") && entry.text().contains("Sam found out"));
    }

    private static AmbiguousEffect settled(Settlement settlement) {
        assertThat(settlement).isInstanceOf(Settlement.Settled.class);
        return ((Settlement.Settled) settlement).effect();
    }

    @Test
    void whatDidNotHappenIsDoneOnce() {
        AmbiguousEffect effect = loseTheAnswer();

        settle(effect.key(), DID_NOT_HAPPEN);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(sent).hasValue(2);
        assertThat(outcomes())
                .containsExactly(AuditOutcome.AMBIGUOUS, AuditOutcome.SETTLED_NOT_DONE, AuditOutcome.CONFIRMED);
    }

    @Test
    void ofTwoWhoSaySomethingDifferentTheFirstCounts() throws Exception {
        AmbiguousEffect effect = loseTheAnswer();
        Settlements settlements = node.get(Settlements.class);
        List<Callable<Settlement>> people = List.of(
                () -> settlements.settle(effect.key(), HAPPENED, "Sam"),
                () -> settlements.settle(effect.key(), DID_NOT_HAPPEN, "Kim"),
                () -> settlements.settle(effect.key(), HAPPENED, "Pat"),
                () -> settlements.settle(effect.key(), DID_NOT_HAPPEN, "Lou"));

        int counted = 0;
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            for (Future<Settlement> said : pool.invokeAll(people)) {
                counted += said.get() instanceof Settlement.Settled ? 1 : 0;
            }
        }
        office.awaitNothingRunning();

        assertThat(counted).isEqualTo(1);
        assertThat(outcomes())
                .filteredOn(outcome -> outcome.name().startsWith("SETTLED"))
                .hasSize(1);
        assertThat(sent.get()).isLessThanOrEqualTo(2);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void nothingIsSettledUnderARunThatIsStillAtWork() throws Exception {
        CountDownLatch known = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        office.outreach.does(run -> {
            run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                dot.run();
                throw new IllegalStateException("connection reset");
            });
            known.countDown();
            await(goOn);
            return new Outcome.NeedsHuman("The answer was lost");
        });
        node.get(TaskMonitor.class).scanNow();
        await(known);
        String key = node.get(WorkQueue.class).listAmbiguous().getFirst().key();

        Settlement early = node.get(Settlements.class).settle(key, HAPPENED, "Sam");
        goOn.countDown();
        office.awaitNothingRunning();
        Settlement later = node.get(Settlements.class).settle(key, HAPPENED, "Sam");

        assertThat(early).isInstanceOf(Settlement.NotSettled.class);
        assertThat(later).isInstanceOf(Settlement.Settled.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAPersonEndedIsNotBegunAgain() {
        AmbiguousEffect effect = loseTheAnswer();
        office.portal.updateTask(task, TaskChange.to(TaskStatus.COMPLETED));

        Settlement settlement = settle(effect.key(), DID_NOT_HAPPEN);

        assertThat(settled(settlement)).isEqualTo(effect);
        assertThat(sent).as("the person ended it").hasValue(1);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    /** The process died after the final dot; the next run never comes to the delivery. */
    @Test
    void aDeliveryWhoseTaskWaitsForAPersonForAnotherReasonIsShownToo() {
        diesAfterTheDot();
        office.outreach.does(_ -> new Outcome.NeedsHuman("The address is doubtful"));
        office.clock.advance(Duration.ofMinutes(1));
        office.drain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        office.scanAndDrain(node);
        assertThat(node.get(WorkQueue.class).listAmbiguous())
                .as("the answer may still come")
                .isEmpty();

        office.clock.advance(Duration.ofMinutes(16));
        office.scanAndDrain(node);
        office.scanAndDrain(node);

        assertThat(node.get(WorkQueue.class).listAmbiguous()).hasSize(1);
        assertThat(node.notices(Notice.Audience.HUMAN)).hasSize(1);
        assertThat(outcomes()).containsExactly(AuditOutcome.AMBIGUOUS);
        assertThat(office.read(task).body())
                .contains("The address is doubtful", "may have arrived")
                .containsOnlyOnce("[Leadwright]");
    }

    private void diesAfterTheDot() {
        office.outreach.does(run -> {
            run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                dot.run();
                throw new ProcessDied();
            });
            return new Outcome.Completed("Not reached");
        });
        node.get(TaskMonitor.class).scanNow();
        office.awaitNothingRunning();
    }

    @Test
    void aDeliveryThatNoRunWillAskForAgainIsShownToo() {
        diesAfterTheDot();
        office.portal.updateTask(task, TaskChange.to(TaskStatus.DEFERRED));
        office.clock.advance(Duration.ofMinutes(1));
        office.drain(node);
        assertThat(node.get(WorkQueue.class).listAmbiguous()).isEmpty();

        office.clock.advance(Duration.ofHours(1));
        office.scanAndDrain(node);

        assertThat(node.get(WorkQueue.class).listAmbiguous())
                .singleElement()
                .satisfies(effect -> assertThat(effect.detail()).contains("ended by a person"));
        assertThat(node.notices(Notice.Audience.HUMAN)).hasSize(1);
        assertThat(outcomes()).containsExactly(AuditOutcome.AMBIGUOUS);
    }

    @Test
    void aRecordThatNoRunWillAskForAgainIsConfirmedIfItIsThere() {
        endsWhile("createTask", () -> office.unreliable.failsAfter("createTask", ProcessDied::new));

        assertThat(office.portal.listTasksOf(ada)).hasSize(2);
        assertThat(outcomes(AuditKind.TASK)).containsExactly(AuditOutcome.CONFIRMED);
    }

    @Test
    void aRecordThatIsNotThereIsLeftUndone() {
        endsWhile("createTask", () -> office.unreliable.failsBefore("createTask", 1, ProcessDied::new));

        assertThat(office.portal.listTasksOf(ada)).hasSize(1);
        assertThat(outcomes(AuditKind.TASK)).isEmpty();
        assertThat(node.get(WorkQueue.class).listAmbiguous()).isEmpty();
    }

    /** The process dies while it creates a task, and a person ends the work before another takes over. */
    private void endsWhile(String what, Runnable death) {
        office.outreach.does(run -> {
            run.effects().createTask(what, office.newTask(ada, "Human Review Required: Ada"));
            return new Outcome.Completed("Not reached");
        });
        death.run();
        node.get(TaskMonitor.class).scanNow();
        office.awaitNothingRunning();
        office.portal.updateTask(task, TaskChange.to(TaskStatus.DEFERRED));
        office.clock.advance(Duration.ofMinutes(1));
        office.drain(node);
        office.clock.advance(Duration.ofHours(1));
        office.scanAndDrain(node);
    }

    /** Stands for the death of the process: nothing in the program may catch it and clean up. */
    private static final class ProcessDied extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aWrongKeyChangesNothingAndSaysWhy() {
        AmbiguousEffect effect = loseTheAnswer();
        settle(effect.key(), HAPPENED);

        assertThat(why(settle(effect.key(), DID_NOT_HAPPEN))).contains("it is known that it happened");
        assertThat(why(settle("0123456789ab", HAPPENED))).contains("nothing under the key 0123456789ab");
        assertThat(why(settle("0123", HAPPENED))).contains("too short");
        assertThat(sent).hasValue(1);
    }

    /** A task of no contact is in no list that does not lag. */
    private NewTask aboutACompany(String subject) {
        CompanyId company = office.portal.createCompany(new NewCompany(Map.of("name", "Engines")));
        return new NewTask(
                subject,
                "",
                TaskPriority.LOW,
                TaskType.TODO,
                office.clock.instant(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(company),
                Optional.empty());
    }

    private static String why(Settlement settlement) {
        assertThat(settlement).isInstanceOf(Settlement.NotSettled.class);
        return ((Settlement.NotSettled) settlement).why();
    }

    @Test
    void aRecordThatWasCreatedIsGoneOnWithByItsId() {
        TaskId created = office.task(ada, "Buy flowers");
        office.outreach.does(run -> {
            return new Outcome.Completed(
                    "Created " + run.effects().createTask("flowers", aboutACompany("Buy flowers")));
        });
        office.unreliable.failsAfter("createTask", () -> new CrmException.OutcomeUnknown("connection lost"));
        office.scanAndDrain(node);
        AmbiguousEffect effect = node.get(WorkQueue.class).listAmbiguous().getFirst();
        assertThat(effect.howToFindOut()).contains("Look in the CRM for the task \"Buy flowers\"", effect.shortKey());

        assertThat(why(settle(effect.key(), HAPPENED))).contains("give its id in the CRM");
        Settlement settlement = settle(effect.key(), new Clarification.Happened(Optional.of(created.value())));

        assertThat(settled(settlement).task()).contains(task);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(task).body()).contains("Created " + created);
        assertThat(office.unreliable.callsOf("createTask")).isEqualTo(1);
    }
}
