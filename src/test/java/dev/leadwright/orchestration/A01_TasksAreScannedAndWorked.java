package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sequence 4: the monitor finds what is due and hands each task to the agent its subject names. */
class A01_TasksAreScannedAndWorked {
    private final Office office = new Office();
    private final TestNode node = office.startNode();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void eachTaskGoesToTheAgentItsSubjectNames() {
        ContactId ada = office.lead("Ada");
        TaskId qualify = office.task(ada, "Qualify Lead: Ada");
        office.task(ada, "Enrich Data - Missing industry: Ada");
        office.task(ada, "Send Outreach - HOT Lead: Ada");

        ScanReport report = office.scanAndDrain(node);

        assertThat(report)
                .isEqualTo(new ScanReport.Complete(
                        3, Map.of("Qualify Lead", 1, "Enrich Data", 1, "Send Outreach", 1), 0, 0, 0));
        assertThat(office.qualifier.worked()).containsExactly("Qualify Lead: Ada");
        assertThat(office.enricher.worked()).containsExactly("Enrich Data - Missing industry: Ada");
        assertThat(office.outreach.worked()).containsExactly("Send Outreach - HOT Lead: Ada");
        assertThat(office.read(qualify).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(office.read(qualify).body()).startsWith("Please.").contains("[Leadwright] Done");
        assertThat(node.get(WorkQueue.class).getTotals()).isEqualTo(new WorkQueue.Totals(3, 0, 0, 0, 0, 0));
    }
}
