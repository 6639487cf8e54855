package dev.leadwright.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsAsCrmTasksTests {
    private final Newsroom node = new Newsroom(
            new AlertsSettings(30, List.of(), List.of(), false, Optional.empty(), List.of(), true), Newsroom.mail(""));
    private ContactId ada;

    @BeforeEach
    void contact() {
        ada = node.crm.createContact(Map.of("email", "ada@example.com"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anUrgentAlertIsOneTaskForThePersonHoweverOftenItIsTold() {
        node.publish(unclear());
        AlertDelivery taken =
                node.get(AlertOutbox.class).take(AlertChannel.CRM_TASK).orElseThrow();
        AlertMessage message = AlertMessage.next(node.open().getFirst(), taken).orElseThrow();
        node.get(CrmTaskChannel.class).tell(message, ""); // and dies before it is noted
        node.tellLater(Pace.LONGEST_TRY);
        node.publish(unclear());
        node.tellLater(Pace.untilReminder(1));

        assertThat(node.crm.listTasksOf(ada)).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo("Human Review Required: Qualify Lead <b>Ada</b>");
            assertThat(task.body()).contains("&lt;script&gt;").doesNotContain("<script>");
            assertThat(task.owner()).contains(new OwnerId("1"));
            assertThat(task.priority()).isEqualTo(TaskPriority.HIGH);
        });
    }

    @Test
    void noAgentTakesTheTaskWhateverTheTitleSays() {
        node.publish(unclear());
        node.tell();
        node.get(TaskMonitor.class).scanNow();

        assertThat(node.crm.listTasksOf(ada)).hasSize(1);
        assertThat(node.get(WorkQueue.class).getTotals().scheduled()).isZero();
        assertThat(node.get(WorkQueue.class).getTotals().inProgress()).isZero();
    }

    @Test
    void whatIsOverCompletesTheTaskUnlessAPersonHasBegunIt() {
        node.publish(unclear());
        node.tell();
        CrmTask task = node.crm.listTasksOf(ada).getFirst();
        node.publish(new Recovered("ambiguous", "Settled"));
        node.tellLater(Pace.CALM);
        assertThat(node.crm.findTask(task.id()).orElseThrow().status()).isEqualTo(TaskStatus.COMPLETED);

        node.publish(unclear());
        node.tell();
        CrmTask begun = node.crm.listTasksOf(ada).getLast();
        node.crm.updateTask(begun.id(), TaskChange.to(TaskStatus.IN_PROGRESS));
        node.publish(new Recovered("ambiguous", "Settled"));
        node.tellLater(Pace.CALM);
        assertThat(node.crm.findTask(begun.id()).orElseThrow().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void anAlertAboutNoContactIsNoTask() {
        node.publish(Newsroom.notice(Severity.URGENT, Audience.OPERATOR, "token", "The token is refused"));
        node.tell();

        assertThat(node.get(Alerts.class).listChannels()).isEmpty();
    }

    private Notice unclear() {
        return new Notice(
                Severity.URGENT,
                Audience.HUMAN,
                "ambiguous",
                "Qualify Lead <b>Ada</b>",
                "<script>alert(1)</script>",
                Optional.of(ada),
                Optional.empty(),
                Optional.empty());
    }
}
