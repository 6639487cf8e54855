package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.queue.StaleClaim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that do not end, runs that end their process, and processes that are told to end. */
class A07_StuckAndPoisonTasks {
    private final Office office = new Office();
    private final JdbcClient jdbc = JdbcClient.create(office.database);
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");
    private final CountDownLatch letGo = new CountDownLatch(1);

    /** Stands for the death of the process: nothing in the program may catch it and clean up. */
    private static final class ProcessDied extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void close() {
        letGo.countDown();
        office.close();
    }

    @Test
    void aRunThatTakesTooLongIsStoppedAndCountsAsAFailure() {
        TestNode node = office.startNode(TestNode.settingsStoppingAfter(Duration.ofSeconds(2)));
        office.qualifier.does(_ -> {
            awaitInterruptibly(letGo);
            return new Outcome.Completed("Too late");
        });
        node.get(TaskMonitor.class).scanNow();
        await().until(() -> !office.qualifier.worked().isEmpty());

        office.clock.advance(Duration.ofSeconds(3));
        office.awaitNothingRunning();

        CrmTask stopped = office.read(task);
        assertThat(stopped.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(stopped.errorCount()).isEqualTo(1);
        assertThat(stopped.body()).contains("Took too long: It took more than 2 seconds and was stopped");
        assertThat(node.notices(Notice.Audience.OPERATOR))
                .extracting(Notice::title)
                .containsExactly("A task took too long and was stopped: Qualify Lead: Ada");
    }

    @Test
    void anyNodeResetsWhatAnotherDoesNotStop() {
        TestNode hung = office.startNode();
        AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
        office.qualifier.does(run -> {
            awaitInterruptibly(letGo);
            try {
                run.effects().createTask("outreach", office.newTask(ada, "Send Outreach: Ada"));
            } catch (StaleClaim stale) {
                refusal.set(stale);
                throw stale;
            }
            return new Outcome.Completed("Too late");
        });
        hung.get(TaskMonitor.class).scanNow();
        await().until(() -> !office.qualifier.worked().isEmpty());
        jdbc.sql("UPDATE leadwright.claim SET started_at = started_at - interval '32 minutes'")
                .update();

        TestNode other = office.startNode(TestNode.settings(false));
        other.get(TaskMonitor.class).scanNow();

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).errorCount()).isEqualTo(1);
        assertThat(other.notices(Notice.Audience.OPERATOR)).hasSize(1);
        letGo.countDown();
        await().until(() -> refusal.get() != null);
        assertThat(office.portal.listTasksOf(ada)).hasSize(1);

        office.qualifier.does(_ -> new Outcome.Completed("Done"));
        office.clock.advance(Duration.ofMinutes(2));
        office.scanAndDrain(hung);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aTaskThatStopsTheProgramFourTimesGoesToAPerson() {
        TestNode node = office.startNode();
        office.qualifier.does(_ -> {
            throw new ProcessDied();
        });
        node.get(TaskMonitor.class).scanNow();

        for (int i = 0; i < 6; i++) {
            reviveAndWork();
        }

        assertThat(office.qualifier.worked()).hasSize(4);
        office.scanAndDrain(node);
        CrmTask escalated = office.read(task);
        assertThat(escalated.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(escalated.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(escalated.body()).contains("it stopped the program 4 times in a row");
        assertThat(node.notices(Notice.Audience.HUMAN))
                .extracting(Notice::severity)
                .containsExactly(Notice.Severity.URGENT);

        office.qualifier.does(_ -> new Outcome.Completed("Done"));
        office.portal.updateTask(task, TaskChange.to(TaskStatus.NOT_STARTED));
        office.scanAndDrain(node);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aTaskThatWasOnlyNearIsAcquittedByItsNextEnd() {
        TestNode node = office.startNode();
        AtomicInteger runs = new AtomicInteger();
        office.qualifier.does(_ -> {
            if (runs.incrementAndGet() % 4 != 0) {
                throw new ProcessDied();
            }
            return runs.get() == 4 ? new Outcome.AiUnavailable("overloaded") : new Outcome.Completed("Done");
        });
        node.get(TaskMonitor.class).scanNow();

        for (int i = 0; i < 10; i++) {
            reviveAndWork();
            node.get(TaskMonitor.class).scanNow();
        }
        office.drain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(runs).hasValue(8);
        assertThat(node.notices(Notice.Audience.HUMAN)).isEmpty();
    }

    @Test
    void whatLostTwoRunsIsRunAmongFewAndWhatLostThreeAlone() {
        TestNode node = office.startNode();
        List<TaskId> all = IntStream.range(0, 6)
                .mapToObj(i -> office.task(ada, "Qualify Lead: suspect " + i))
                .toList();
        Map<Integer, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        Map<Integer, Integer> most = new ConcurrentHashMap<>();
        office.qualifier.does(run -> {
            int lost = lostRuns(run.task().id());
            AtomicInteger beside = atOnce.computeIfAbsent(lost, _ -> new AtomicInteger());
            most.merge(lost, beside.incrementAndGet(), Math::max);
            try {
                run.contact(); // takes a moment
                if (lost < 3) {
                    throw new ProcessDied();
                }
                return new Outcome.Completed("Done");
            } finally {
                beside.decrementAndGet();
            }
        });
        node.get(TaskMonitor.class).scanNow();
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            reviveAndWork();
            return all.stream().allMatch(id -> office.read(id).status() == TaskStatus.COMPLETED);
        });

        assertThat(most.get(2)).isBetween(1, 4);
        assertThat(most.get(3)).isEqualTo(1);
    }

    @Test
    void aRunThatUsesUpTheMemoryFailsAndTheNodeGoesOn() {
        TestNode node = office.startNode();
        office.qualifier.does(_ -> {
            throw new OutOfMemoryError("Java heap space");
        });

        office.scanAndDrain(node);

        assertThat(office.read(task).errorCount()).isEqualTo(1);
        assertThat(office.read(task).body()).contains("Unexpected error: OutOfMemoryError");
        assertThat(node.get(WorkQueue.class).getTotals().waiting()).isEqualTo(1);
    }

    @Test
    void aNodeThatStopsGivesItsWorkBackAtOnceEvenWhatDoesNotReact() {
        TestNode stopping = office.startNode();
        TaskId deaf = office.task(ada, "Qualify Lead: deaf");
        AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
        office.qualifier.does(run -> {
            if (run.task().id().equals(deaf)) {
                awaitUninterruptibly(letGo);
                try {
                    run.crm().updateTask(deaf, TaskChange.to(TaskStatus.COMPLETED));
                } catch (CrmException withdrawn) {
                    refusal.set(withdrawn);
                    throw withdrawn;
                }
            } else {
                awaitInterruptibly(letGo);
            }
            return new Outcome.Completed("Too late");
        });
        stopping.get(TaskMonitor.class).scanNow();
        await().until(() -> office.qualifier.worked().size() == 2);

        long began = System.nanoTime();
        stopping.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(24));
        office.qualifier.does(_ -> new Outcome.Completed("Done"));
        TestNode next = office.startNode();
        office.drain(next);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(deaf).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(deaf).errorCount()).isZero();
        letGo.countDown();
        await().untilAsserted(() -> assertThat(refusal.get()).isInstanceOf(CrmException.Withdrawn.class));
    }

    private int lostRuns(TaskId id) {
        return jdbc.sql("SELECT lost_runs FROM leadwright.claim WHERE task_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The time after which a job is picked again whose process died. */
    private void reviveAndWork() {
        office.awaitNothingRunning();
        office.clock.advance(Duration.ofSeconds(40));
        office.awaitNothingRunning();
    }

    private static void awaitInterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailure("interrupted", interrupted);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException _) {
                // this is what makes it deaf
            }
        }
    }
}
