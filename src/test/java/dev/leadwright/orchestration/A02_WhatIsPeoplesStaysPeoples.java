package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sequence 4: unknown types, people's tasks, and only one scan at a time. */
class A02_WhatIsPeoplesStaysPeoples {
    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anUnknownTaskWaitsForAPersonAndIsNotPickedUpAgain() {
        TaskId task = office.task(ada, "Order new chairs");

        assertThat(office.scanAndDrain(node)).isEqualTo(new ScanReport.Complete(1, Map.of(), 0, 1, 0));
        assertThat(office.scanAndDrain(node)).isEqualTo(new ScanReport.Complete(1, Map.of(), 0, 0, 0));

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).body()).contains("Needs human review");
    }

    @Test
    void aTaskOfAPersonIsLeftAlone() {
        NewTask owned = NewTask.about(ada, "Qualify Lead: Ada", "", TaskPriority.LOW, office.clock.instant())
                .withOwner(Optional.of(new OwnerId("2")));
        TaskId task = office.portal.createTask(owned);
        office.task(ada, "Human Review Required: Qualify Lead");

        assertThat(office.scanAndDrain(node)).isEqualTo(new ScanReport.Complete(2, Map.of(), 2, 0, 0));
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(office.qualifier.worked()).isEmpty();
    }

    @Test
    void aLeadsNameCannotMakeATaskSomethingElse() {
        office.task(ada, "Qualify Lead: Send Outreach Ltd");

        office.scanAndDrain(node);

        assertThat(office.qualifier.worked()).hasSize(1);
        assertThat(office.outreach.worked()).isEmpty();
    }

    @Test
    void aSecondScanSaysWhoScansAlready() {
        JdbcClient.create(office.database).sql("""
                        INSERT INTO leadwright.lease
                        VALUES ('scan', gen_random_uuid(), 123, 'otherhost', 1, clock_timestamp() + interval '30 s')
                        """).update();

        assertThat(node.get(TaskMonitor.class).scanNow()).isEqualTo(new ScanReport.AlreadyRunning(123, "otherhost"));
    }

    @Test
    void aTaskThatAPersonCompletedIsNotRunAndAReopenedOneIs() {
        TaskId task = office.task(ada, "Qualify Lead: Ada");
        office.scanAndDrain(node);

        office.portal.updateTask(task, TaskChange.to(TaskStatus.NOT_STARTED));
        office.scanAndDrain(node);

        assertThat(office.qualifier.worked()).hasSize(2);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }
}
