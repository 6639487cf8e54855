package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.stories.PortalLine.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 4: the monitor finds what is due, claims it, and hands it out by its subject. */
@ExtendWith(SharedTown.class)
class D01_TheMonitorHandsOutTheWork {

    @Test
    void eachTaskGoesToTheAgentThatItsSubjectNames(Town town) {
        town.scanAndWork();
        Person gwen = lead(town, "Gwen", "");
        long qualify = town.sales.createsTask(gwen, town.now(), "hs_task_subject: Qualify Lead: Gwen Dale");
        Person hal = lead(town, "Hal", "");
        long enrich = town.sales.createsTask(hal, town.now(), "hs_task_subject: Enrich Data: Hal Dale");
        Person ida = lead(town, "Ida", "");
        long outreach = town.sales.createsTask(ida, town.now(), "hs_task_subject: Send Outreach: Ida Dale");
        long later = town.sales.createsTask(
                ida, town.now().plus(Duration.ofDays(300)), "hs_task_subject: Enrich Data: Ida Dale");

        assertThat(((ScanReport.Complete) town.scan()).claimed())
                .isEqualTo(Map.of("Qualify Lead", 1, "Enrich Data", 1, "Send Outreach", 1));
        town.untilIdle();

        assertThat(town.portal.propertyOf(gwen, "lead_score")).isNotBlank();
        assertThat(town.portal.propertyOf(hal, "data_enrichment_date")).isNotBlank();
        assertThat(town.outbox.mailsTo(ida)).hasSize(1);
        for (long task : List.of(qualify, enrich, outreach)) {
            assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
            assertThat(statusesWritten(town, task)).containsExactly("IN_PROGRESS", "COMPLETED");
        }
        assertThat(town.portal.task(later).status()).isEqualTo("NOT_STARTED");
    }

    @Test
    void whatIsMoreUrgentComesFirst(Town town) {
        List<String> hosts = List.of("ember.example", "foxglove.example", "garnet.example");
        hosts.forEach(
                host -> town.sites.open(host, "<html><head><title>A site</title></head><body>Hello</body></html>"));
        Instant inAnHour = town.now().plus(Duration.ofHours(1));
        List<String> priorities = List.of("LOW", "MEDIUM", "HIGH");
        for (int i = 0; i < hosts.size(); i++) {
            Person lead = lead(town, "Urgent" + i, "website: http://" + hosts.get(i));
            town.sales.createsTask(lead, inAnHour, """
                    hs_task_subject: Enrich Data: %s
                    hs_task_priority: %s
                    """.formatted(lead.name(), priorities.get(i)));
        }

        town.later(Duration.ofHours(1));
        town.scanAndWork();

        assertThat(town.sites.visits())
                .filteredOn(hosts::contains)
                .containsExactly("garnet.example", "foxglove.example", "ember.example");
    }

    @Test
    void aSecondScanSaysWhoIsScanningAndEnds(Town town) throws Exception {
        town.line.holds(call -> call.path().endsWith("/tasks/search"));
        try {
            int before = searches(town);
            CompletableFuture<ScanReport> first = CompletableFuture.supplyAsync(town::scan, Thread::startVirtualThread);
            town.eventually(() -> assertThat(searches(town)).isGreaterThan(before));

            ScanReport second = town.scan();

            String host = java.net.InetAddress.getLocalHost().getHostName();
            assertThat(second).isInstanceOfSatisfying(ScanReport.AlreadyRunning.class, running -> {
                assertThat(running.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(running.host()).isEqualToIgnoringCase(host);
            });
            town.line.letsGo();
            assertThat(first.join()).isInstanceOf(ScanReport.Complete.class);
        } finally {
            town.line.letsGo();
        }
    }

    private static Person lead(Town town, String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Dale
                email: %s@dale.example
                jobtitle: Buyer
                company: Dale Foods
                industry: Food
                %s
                """.formatted(firstName, firstName.toLowerCase(java.util.Locale.ROOT), more));
    }

    /** The statuses that Leadwright gave a task, in their order. */
    private static List<String> statusesWritten(Town town, long task) {
        return town.line.calls().stream()
                .filter(call -> call.path().contains("/tasks/"))
                .flatMap(call -> PortalWrites.statusesOf(call, task).stream())
                .toList();
    }

    private static int searches(Town town) {
        return (int) town.line.calls().stream()
                .map(Call::path)
                .filter(path -> path.endsWith("/tasks/search"))
                .count();
    }
}
