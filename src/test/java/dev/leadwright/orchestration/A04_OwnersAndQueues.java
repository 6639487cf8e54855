package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.QueueId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agents' tasks and people's tasks are told apart by owner and queue. */
class A04_OwnersAndQueues {
    /** Users of the portal: sam@example.com, and one without an address. */
    private static final OwnerId SAM = new OwnerId("1");

    private static final OwnerId RIA = new OwnerId("2");
    private static final QueueId AGENTS = new QueueId("61");
    private static final QueueId PEOPLE = new QueueId("62");

    private final Office office = new Office();
    private final ContactId ada = office.lead("Ada");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTaskOwnedByAPersonIsLeftAlone() {
        TestNode node = office.startNode(TestNode.settings());
        TaskId task = create(Optional.of(RIA), Optional.empty());

        assertThat(office.scanAndDrain(node).toString()).contains("leftToPeople=1");
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.NOT_STARTED);
    }

    @Test
    void aTaskOwnedByAPersonIsWorkedWhereItIsSoConfigured() {
        TestNode node = office.startNode(settings("", "", "", "", true));
        TaskId task = create(Optional.of(RIA), Optional.empty());

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(task).owner()).contains(RIA);
    }

    @Test
    void withAQueueForAgentsOnlyItsTasksAndThoseOfTheAgentsUserAreTheirs() {
        TestNode node = office.startNode(settings("sam@example.com", "", "61", "62", false));
        TaskId inQueue = create(Optional.empty(), Optional.of(AGENTS));
        TaskId ofAgentsUser = create(Optional.of(SAM), Optional.empty());
        TaskId inNoQueue = create(Optional.empty(), Optional.empty());
        TaskId inAnotherQueue = create(Optional.empty(), Optional.of(PEOPLE));
        TaskId personsInQueue = create(Optional.of(RIA), Optional.of(AGENTS));

        ScanReport report = office.scanAndDrain(node);

        assertThat(report).isEqualTo(new ScanReport.Complete(5, Map.of("Qualify Lead", 2), 3, 0, 0));
        assertThat(status(inQueue)).isEqualTo(TaskStatus.COMPLETED);
        assertThat(status(ofAgentsUser)).isEqualTo(TaskStatus.COMPLETED);
        assertThat(status(inNoQueue)).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(status(inAnotherQueue)).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(status(personsInQueue)).isEqualTo(TaskStatus.NOT_STARTED);
    }

    @Test
    void workingOwnedTasksDoesNotReachBeyondTheAgentsQueue() {
        TestNode node = office.startNode(settings("", "", "61", "", true));
        TaskId inQueue = create(Optional.of(RIA), Optional.of(AGENTS));
        TaskId elsewhere = create(Optional.of(RIA), Optional.empty());

        office.scanAndDrain(node);

        assertThat(status(inQueue)).isEqualTo(TaskStatus.COMPLETED);
        assertThat(status(elsewhere)).isEqualTo(TaskStatus.NOT_STARTED);
    }

    @Test
    void withAQueueForPeopleAloneEverythingElseIsTheAgents() {
        TestNode node = office.startNode(settings("", "", "", "62", false));
        TaskId peoples = create(Optional.empty(), Optional.of(PEOPLE));
        TaskId anywhere = create(Optional.empty(), Optional.of(new QueueId("63")));

        office.scanAndDrain(node);

        assertThat(status(peoples)).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(status(anywhere)).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void anUnknownTaskInTheAgentsQueueMovesToThePeoples() {
        TestNode node = office.startNode(settings("", "", "61", "62", false));
        TaskId task =
                office.portal.createTask(office.newTask(ada, "Order new chairs").withQueue(Optional.of(AGENTS)));

        office.scanAndDrain(node);

        assertThat(status(task)).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).queues()).containsExactly(PEOPLE);
    }

    @Test
    void whatAgentsCreateForAgentsGoesToTheirUserAndQueueAndIsWorked() {
        TestNode node = office.startNode(settings("sam@example.com", "", "61", "62", false));

        TaskId task = effects(node).createTask("next", office.newTask(ada, "Send Outreach: Ada"));
        office.awaitNothingRunning();

        CrmTask created = office.read(task);
        assertThat(created.owner()).contains(SAM);
        assertThat(created.queues()).containsExactly(AGENTS);
        assertThat(created.status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void whatAgentsCreateForPeopleGoesToTheirQueueAndKeepsItsOwner() {
        TestNode node = office.startNode(settings("sam@example.com", "", "61", "62", false));
        NewTask call = office.newTask(ada, "Follow-up Call: Ada");

        TaskId nobodys = effects(node).createTask("a", call);
        TaskId rias = effects(node).createTask("b", call.withOwner(Optional.of(RIA)));
        TaskId qualifiedByRia = effects(node)
                .createTask("c", office.newTask(ada, "Qualify Lead: Ada").withOwner(Optional.of(RIA)));
        office.scanAndDrain(node);

        assertThat(office.read(nobodys).owner()).isEmpty();
        assertThat(office.read(nobodys).queues()).containsExactly(PEOPLE);
        assertThat(office.read(rias).owner()).contains(RIA);
        assertThat(office.read(rias).queues()).containsExactly(PEOPLE);
        assertThat(office.read(qualifiedByRia).queues()).containsExactly(PEOPLE);
        assertThat(office.read(qualifiedByRia).status()).isEqualTo(TaskStatus.NOT_STARTED);
    }

    @Test
    void anEscalatedTaskMovesToThePeoplesQueueAndOwnerAndComesBackWhenItIsSetBack() {
        TestNode node = office.startNode(settings("", "sam@example.com", "61", "62", false));
        TaskId task = create(Optional.empty(), Optional.of(AGENTS));
        office.qualifier.does(_ -> {
            throw new IllegalStateException("broken");
        });
        for (int attempt = 0; attempt < 6; attempt++) {
            office.scanAndDrain(node);
            office.clock.advance(Duration.ofDays(1));
        }

        assertThat(office.read(task).owner()).contains(SAM);
        assertThat(office.read(task).queues()).containsExactly(PEOPLE);
        assertThat(office.read(task).priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(status(task)).isEqualTo(TaskStatus.WAITING);

        office.qualifier.does(_ -> new Outcome.Completed("Qualified"));
        office.portal.updateTask(task, TaskChange.to(TaskStatus.NOT_STARTED));
        office.scanAndDrain(node);

        assertThat(status(task)).isEqualTo(TaskStatus.COMPLETED);
    }

    private TaskId create(Optional<OwnerId> owner, Optional<QueueId> queue) {
        return office.portal.createTask(
                office.newTask(ada, "Qualify Lead: Ada").withOwner(owner).withQueue(queue));
    }

    private TaskStatus status(TaskId task) {
        return office.read(task).status();
    }

    private Effects effects(TestNode node) {
        return node.get(Journal.class).forContact(ada);
    }

    private static OrchestrationSettings settings(
            String agentOwner, String humanOwner, String agentQueue, String humanQueue, boolean workOwnedTasks) {
        OrchestrationSettings usual = TestNode.settings();
        return new OrchestrationSettings(
                usual.enabled(),
                usual.scanInterval(),
                usual.maxConcurrentTasks(),
                usual.concurrency(),
                usual.retries(),
                usual.retryDelay(),
                usual.waitAfterFailure(),
                usual.escalateAfter(),
                usual.stopAfter(),
                usual.poisonAfter(),
                usual.outageRest(),
                Optional.of(humanOwner),
                Optional.of(agentOwner),
                Optional.of(agentQueue),
                Optional.of(humanQueue),
                workOwnedTasks,
                usual.humanSubjects());
    }
}
