package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.LeadQuery;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.portal.PortalRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequence 6: a list is imported, agents enrich, qualify and write at the same time, and the pipeline drains. */
class F01_ALeadListIsImported {
    private static final String LIST = """
            First Name,Last Name,Email,Job Title,Company Name,Website URL,Industry,Number of Employees
            Ada,Bright,ada@aster.example,Chief Technology Officer,Aster,http://aster.example,Computer Software,1400
            Ben,Bright,ben@aster.example,Software Engineer,Aster,http://aster.example,Computer Software,1400
            Cara,Bright,cara@aster.example,Director of Product,Aster,http://aster.example,,
            Dan,North,dan@heron.example,Marketing Manager,Heron,http://heron.example,Food,80
            Eve,North,eve@heron.example,Shop Assistant,Heron,http://heron.example,,
            Finn,Nowhere,,Buyer,Nowhere Ltd,,,
            """;

    @Test
    void everyLeadGoesThroughThePipelineAndEachStepIsTakenOnce() {
        try (Town town = new Town(Map.of("intake.enrich-new-contacts", "true"))) {
            town.sites.open("aster.example", """
                    <!doctype html><html lang="en"><head><title>Aster</title>
                    <meta name="description" content="Aster makes cloud software and an API for developers.">
                    </head><body><p>Aster makes cloud software.</p></body></html>
                    """);
            town.sites.open("heron.example", """
                    <!doctype html><html lang="en"><head><title>Heron</title></head><body><p>Hello</p></body></html>
                    """);

            ImportReport report = town.imports("leads.csv", LIST);

            assertThat(report.created()).isEqualTo(5);
            assertThat(report.companies()).isEqualTo(2);
            assertThat(report.rejected()).singleElement().satisfies(bad -> {
                assertThat(bad.line()).isEqualTo(7);
                assertThat(bad.reason()).contains("no e-mail address");
            });
            assertThat(report.rejectedFile().orElseThrow()).content().contains("Finn,Nowhere");

            town.untilIdle();
            List<Person> people = people(town);
            assertThat(people).hasSize(5);
            for (Person person : people) {
                assertThat(town.portal.taskOf(person, "Enrich Data").status()).isEqualTo("COMPLETED");
                assertThat(town.portal.tasksOf(person))
                        .filteredOn(task -> task.subject().startsWith("Qualify Lead"))
                        .isNotEmpty()
                        .allMatch(task -> task.status().equals("COMPLETED"));
                assertThat(town.portal.propertyOf(person, "data_enrichment_date"))
                        .isNotBlank();
                assertThat(town.portal.propertyOf(person, "lead_tier")).isIn("HOT", "WARM", "COLD");
            }
            assertThat(town.sites.visits())
                    .as("colleagues cost one visit")
                    .containsExactlyInAnyOrder("aster.example", "heron.example");

            for (int day = 0; day < 30; day++) {
                town.later(Duration.ofDays(1));
            }

            assertThat(town.queue().isDrained()).isTrue();
            assertThat(town.queue().getTotals())
                    .satisfies(totals -> assertThat(totals.waiting() + totals.escalated() + totals.inProgress())
                            .isZero());
            assertThat(town.portal.portal().listRecords("tasks"))
                    .noneMatch(task -> PortalTables.text(task, "hs_task_status").equals("IN_PROGRESS"));
            for (Person person : people) {
                assertThat(town.outbox.mailsTo(person))
                        .filteredOn(mail -> mail.replyTo().isEmpty())
                        .as("first mails to " + person.name())
                        .hasSize(1);
                assertThat(town.portal.subjectsOf(person))
                        .filteredOn(subject -> subject.startsWith("Follow-up"))
                        .hasSizeLessThanOrEqualTo(1);
            }
            assertThat(town.leads().countLeads(LeadQuery.best(10))).isEqualTo(5);
            assertThat(town.queue().listCounts()).noneMatch(count -> count.state() == WorkState.RUNNING);

            List<PortalRecord> contacts = town.portal.portal().listRecords("contacts");
            long tasks = town.portal.portal().countRecords("tasks");
            ImportReport again = town.imports("leads.csv", LIST);
            town.scanAndWork();

            assertThat(again.unchanged()).isEqualTo(5);
            assertThat(again.created() + again.updated() + again.companies()).isZero();
            assertThat(town.portal.portal().listRecords("contacts")).isEqualTo(contacts);
            assertThat(town.portal.portal().countRecords("tasks")).isEqualTo(tasks);
        }
    }

    private static List<Person> people(Town town) {
        return town.portal.portal().listRecords("contacts").stream()
                .map(contact -> new Person(
                        contact.id(),
                        PortalTables.text(contact, "firstname") + " " + PortalTables.text(contact, "lastname"),
                        PortalTables.text(contact, "email")))
                .toList();
    }
}
