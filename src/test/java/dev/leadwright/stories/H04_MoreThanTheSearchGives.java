package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.stories.PortalLine.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HubSpot's search gives no more than 10,000 results, however they are paged; a queue may be longer. */
class H04_MoreThanTheSearchGives {
    private static final int CAP = 10_000;
    private static final int LONG_QUEUE = CAP + 150;

    private final Town town = new Town(Map.of());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void oneScanSeesAllOfALongQueueAndReadsOnlyWhatIsTheAgents() {
        long first = qualify("Ivar");
        Person colleague = lead("Jon");
        createsCalls(LONG_QUEUE, colleague);
        long last = qualify("Kari");
        int before = town.line.calls().size();

        ScanReport.Complete report = (ScanReport.Complete) town.scan();
        List<Call> calls = town.line.calls().subList(before, town.line.calls().size());
        town.untilIdle();

        assertThat(report.found()).isEqualTo(LONG_QUEUE + 2);
        assertThat(report.leftToPeople()).isEqualTo(LONG_QUEUE);
        assertThat(report.claimed()).isEqualTo(Map.of("Qualify Lead", 2));
        assertThat(town.portal.task(first).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(last).status()).isEqualTo("COMPLETED");
        assertThat(calls.stream().filter(call -> call.path().endsWith("/tasks/search")))
                .hasSize(LONG_QUEUE / 200 + 1)
                .noneMatch(call -> call.body().contains("\"after\""));
        assertThat(calls.stream().filter(call -> call.path().endsWith("/objects/2026-09/tasks/batch/read")))
                .as("what is people's by its subject is not read again with every scan")
                .allMatch(call -> call.reads("tasks", first) || call.reads("tasks", last));
    }

    /** Directly in the portal's tables: ten thousand people's calls, all of them due. */
    private void createsCalls(int count, Person about) {
        town.portalDatabase
                .sql("""
                        WITH made AS (
                            INSERT INTO portal.object (type, properties, created_at, updated_at)
                            SELECT 'tasks', jsonb_build_object(
                                    'hs_task_subject', 'Follow-up Call: number ' || n, 'hs_task_status', 'NOT_STARTED',
                                    'hs_task_priority', 'LOW', 'hs_task_type', 'CALL', 'hs_timestamp', :due),
                                now(), now()
                            FROM generate_series(1, :count) n RETURNING id)
                        INSERT INTO portal.association (from_id, from_type, to_id, to_type, category, type_id)
                        SELECT id, 'tasks', :contact, 'contacts', 'HUBSPOT_DEFINED', 204 FROM made
                        UNION ALL SELECT :contact, 'contacts', id, 'tasks', 'HUBSPOT_DEFINED', 203 FROM made
                        """)
                .param("due", String.valueOf(town.now().toEpochMilli()))
                .param("count", count)
                .param("contact", about.id())
                .update();
    }

    private long qualify(String firstName) {
        Person person = lead(firstName);
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Moe
                email: %s@moe.example
                company: Moe Foods
                industry: Food
                """.formatted(firstName, firstName));
    }
}
