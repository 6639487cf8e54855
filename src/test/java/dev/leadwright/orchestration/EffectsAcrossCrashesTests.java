package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An effect happens once, wherever the process dies and whichever answer is lost. */
class EffectsAcrossCrashesTests {
    private static final Message HELLO = new Message("hello@example.com", "Hello Ada");

    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");

    /** Stands for the death of the process: nothing in the program may catch it and clean up. */
    private static final class ProcessDied extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void workAndRevive() {
        node.get(TaskMonitor.class).scanNow();
        for (int i = 0; i < 3; i++) {
            office.awaitNothingRunning();
            office.clock.advance(Duration.ofSeconds(40));
        }
        office.drain(node);
    }

    @Test
    void aTaskWhoseAnswerWasLostIsNotCreatedAgain() {
        office.qualifier.does(run -> {
            run.effects().createTask("outreach", office.newTask(ada, "Send Outreach - HOT Lead: Ada"));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsAfter("createTask", () -> new CrmException.OutcomeUnknown("connection lost"));

        office.scanAndDrain(node);

        assertThat(office.portal.listTasksOf(ada)).hasSize(2);
        assertThat(office.outreach.worked()).hasSize(1);
    }

    @Test
    void aTaskCreatedRightBeforeTheProcessDiedIsFoundAgain() {
        office.qualifier.does(run -> {
            run.effects().createTask("outreach", office.newTask(ada, "Send Outreach - HOT Lead: Ada"));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsAfter("createTask", ProcessDied::new);

        workAndRevive();

        assertThat(office.portal.listTasksOf(ada)).hasSize(2);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.outreach.worked()).hasSize(1);
    }

    @Test
    void aNoteThatTheProcessDiedBeforeIsWrittenOnce() {
        office.qualifier.does(run -> {
            run.effects()
                    .createNote("summary", new NewNote("<p>Hi</p>", office.clock.instant(), List.of(ada), List.of()));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsBefore("createNote", 1, ProcessDied::new);
        office.unreliable.failsAfter("updateTask", ProcessDied::new);

        workAndRevive();

        assertThat(office.portal.listNotesOf(ada)).hasSize(1);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aMessageIsTriedAgainBeforeThePointOfNoReturn() {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger tries = new AtomicInteger();
        office.qualifier.does(run -> {
            run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                if (tries.incrementAndGet() == 1) {
                    throw new ProcessDied();
                }
                dot.run();
                sent.incrementAndGet();
                return new Delivery.Accepted("250 ok");
            });
            return new Outcome.Completed("Sent");
        });

        workAndRevive();

        assertThat(sent).hasValue(1);
        assertThat(node.get(WorkQueue.class).listAmbiguous()).isEmpty();
    }

    @Test
    void aMessageThatTheOtherSideDidNotTakeIsTriedAgainLater() {
        AtomicInteger tries = new AtomicInteger();
        office.qualifier.does(run -> {
            Delivery delivery = run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                dot.run();
                if (tries.incrementAndGet() == 1) {
                    throw new TemporaryFailure("451 try again later", null);
                }
                return new Delivery.Accepted("250 ok");
            });
            return new Outcome.Completed(delivery.getClass().getSimpleName());
        });

        office.scanAndDrain(node);

        assertThat(tries).hasValue(1);
        assertThat(node.get(WorkQueue.class).listAmbiguous()).isEmpty();
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
    }

    @Test
    void aMessageIsNeverSentAgainAfterThePointOfNoReturn() {
        AtomicInteger sent = new AtomicInteger();
        office.qualifier.does(run -> {
            Delivery delivery = run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                dot.run();
                sent.incrementAndGet();
                throw new ProcessDied();
            });
            return new Outcome.Completed(delivery.getClass().getSimpleName());
        });

        workAndRevive();

        assertThat(sent).hasValue(1);
        assertThat(node.get(WorkQueue.class).listAmbiguous()).hasSize(1);
        assertThat(node.notices(Notice.Audience.HUMAN)).hasSize(1);
        assertThat(office.read(task).body()).contains("Unknown");
    }

    @Test
    void onlyOneOpenTaskOfAKindIsCreatedWhoeverAsks() {
        office.qualifier.does(run -> {
            run.effectsOfContact()
                    .createTaskUnlessOpen("after-" + run.task().id(), office.newTaskLater(ada, "Send Outreach: Ada"));
            return new Outcome.Completed("Scored");
        });
        office.task(ada, "Qualify Lead - Priority: Ada");

        office.scanAndDrain(node);

        assertThat(office.portal.listTasksOf(ada))
                .filteredOn(created -> created.subject().startsWith("Send Outreach"))
                .hasSize(1);
    }
}
