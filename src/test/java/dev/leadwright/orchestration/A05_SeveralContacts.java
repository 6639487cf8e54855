package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.TaskType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task may name several contacts, one that was merged, or none. */
class A05_SeveralContacts {
    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final List<ContactId> worked = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void remember() {
        office.qualifier.does(run -> {
            worked.add(run.contact().id());
            return new Outcome.Completed("Scored 85");
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theOldestIsWorkedAndEachOtherGetsATaskOfItsOwn() {
        ContactId ada = office.lead("Ada");
        ContactId bob = office.lead("Bob");
        ContactId cleo = office.lead("Cleo");
        TaskId task = task("Qualify Lead - Priority: Acme", List.of(cleo, bob, ada));

        office.scanAndDrain(node);

        assertThat(worked).containsExactlyInAnyOrder(ada, bob, cleo);
        assertThat(office.read(task).body()).contains("Scored 85; the task's 2 other contacts have tasks of their own");
        assertThat(office.portal.listTasksOf(ada)).hasSize(1);
        for (ContactId other : List.of(bob, cleo)) {
            CrmTask own = office.portal.listTasksOf(other).getLast();
            String name = office.portal.getContact(other).displayName();
            assertThat(own.subject()).isEqualTo("Qualify Lead - Priority: " + name);
            assertThat(own.contacts()).containsExactly(other);
            assertThat(own.body()).startsWith("Please.").contains("Scored 85");
            assertThat(own.priority()).isEqualTo(TaskPriority.HIGH);
            assertThat(own.status()).isEqualTo(TaskStatus.COMPLETED);
        }
    }

    @Test
    void whoHasAnOpenTaskOfTheKindNeedsNoOther() {
        ContactId ada = office.lead("Ada");
        ContactId bob = office.lead("Bob");
        office.portal.createTask(office.newTaskLater(bob, "Qualify Lead: Bob"));
        task("Qualify Lead: Acme", List.of(ada, bob));

        office.scanAndDrain(node);

        assertThat(worked).containsExactly(ada);
        assertThat(office.portal.listTasksOf(bob))
                .extracting(CrmTask::subject)
                .containsExactly("Qualify Lead: Bob", "Qualify Lead: Acme");
    }

    @Test
    void aRunThatIsBegunAgainGivesNobodyASecondTask() {
        ContactId ada = office.lead("Ada");
        ContactId bob = office.lead("Bob");
        TaskId task = task("Qualify Lead: Acme", List.of(ada, bob));
        office.scanAndDrain(node);

        office.portal.updateTask(task, TaskChange.to(TaskStatus.NOT_STARTED));
        office.scanAndDrain(node);

        assertThat(worked).containsExactlyInAnyOrder(ada, bob, ada);
        assertThat(office.portal.listTasksOf(bob)).hasSize(2);
    }

    @Test
    void moreThanTenAreAPersonsBusiness() {
        List<ContactId> crowd =
                IntStream.range(0, 11).mapToObj(i -> office.lead("P" + i)).toList();
        TaskId task = task("Qualify Lead: Acme", crowd);

        office.scanAndDrain(node);

        assertThat(worked).isEmpty();
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).body()).contains("names 11 contacts");
    }

    @Test
    void aTaskThatNamesNobodyIsAPersonsBusinessUntilItNamesSomebody() {
        TaskId task = office.portal.createTask(new NewTask(
                "Qualify Lead: Acme",
                "Please.",
                TaskPriority.HIGH,
                TaskType.TODO,
                office.clock.instant(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(office.portal.createCompany(new NewCompany(Map.of("name", "Acme")))),
                Optional.empty()));

        office.scanAndDrain(node);

        assertThat(office.read(task).status()).isEqualTo(TaskStatus.WAITING);
        assertThat(office.read(task).body()).contains("associated with no contact", "NOT_STARTED");
    }

    @Test
    void aTaskWhoseContactIsMergedBeforeItRunsIsWorkedForTheMergedOne() {
        ContactId ada = office.lead("Ada");
        ContactId twin = office.lead("Twin");
        TaskId task = office.portal.createTask(office.newTaskLater(ada, "Qualify Lead: Ada"));
        office.clock.advance(Duration.ofDays(1));
        office.qualifier.does(run -> {
            worked.add(run.contact().id());
            office.portal.merge(twin, run.contact().id());
            run.requireStillOurs();
            run.effectsOfContact()
                    .createTask("next", office.newTaskLater(run.contact().id(), "Enrich Data: Ada"));
            return new Outcome.Completed("Scored 85");
        });

        office.scanAndDrain(node);

        ContactId merged = office.portal.getContact(ada).id();
        assertThat(worked).containsExactly(ada);
        assertThat(office.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.portal.listTasksOf(merged))
                .extracting(CrmTask::subject)
                .containsExactly("Qualify Lead: Ada", "Enrich Data: Ada");
    }

    private TaskId task(String subject, List<ContactId> contacts) {
        return office.portal.createTask(new NewTask(
                subject,
                "Please.",
                TaskPriority.HIGH,
                TaskType.TODO,
                office.clock.instant(),
                Optional.empty(),
                Optional.empty(),
                contacts,
                List.of(),
                Optional.empty()));
    }
}
