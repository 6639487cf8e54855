package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sequence 6, the Web Enricher: two nodes enrich the contacts of a portal at the same time, and each company's website is
 * visited once, whether it is known by the company's record or by the contact's e-mail address.
 */
class B03_OneVisitForACompany {
    private static final Map<String, String> SETTINGS = Map.of(
            "orchestration.concurrency.enricher", "32",
            "agents.qualification-delay", "300d",
            "agents.priority-qualification-delay", "300d");

    @Test
    void eightCompaniesCostEightVisits() throws Exception {
        visits(40, 8);
    }

    @Test
    @Tag("slow")
    void sixtyCompaniesCostSixtyVisits() throws Exception {
        visits(500, 60);
    }

    private static void visits(int contacts, int companies) throws Exception {
        try (Town town = new Town(SETTINGS)) {
            List<String> hosts =
                    IntStream.range(0, companies).mapToObj(CompanySites::works).toList();
            hosts.forEach(host -> town.sites.open(host, page(host)));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                    RunningApplication _ = town.startsAnotherNode()) {
                List<Future<Person>> made = threads.invokeAll(IntStream.range(0, contacts)
                        .<Callable<Person>>mapToObj(i -> () -> contact(town, i, hosts.get(i % companies)))
                        .toList());

                town.scan();
                town.untilIdle(Duration.ofMinutes(15));

                for (Future<Person> person : made) {
                    Task task = town.portal.taskOf(person.get(), "Enrich Data");
                    assertThat(task.status()).isEqualTo("COMPLETED");
                    assertThat(town.portal.notesOf(person.get())).hasSize(1);
                    assertThat(town.portal.propertyOf(person.get(), "company_size"))
                            .isEqualTo("85");
                }
            }
            assertThat(town.sites.visits()).doesNotHaveDuplicates().hasSize(companies);
        }
    }

    private static Person contact(Town town, int i, String host) {
        boolean byRecord = i % 2 == 0;
        Person person = town.sales.createsContact("""
                firstname: Lead
                lastname: No%d
                email: lead%d@%s
                jobtitle: Head of Operations
                """.formatted(i, i, byRecord ? "mail.example" : host));
        if (byRecord) {
            town.sales.createsCompany("name: Works\nwebsite: http://%s/".formatted(host), person);
        }
        town.sales.createsTask(person, town.now(), "hs_task_subject: Enrich Data: Lead No" + i);
        return person;
    }

    private static String page(String host) {
        return """
                <!doctype html><html lang="en"><head><title>%1$s</title>
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization",
                 "name": "%1$s", "description": "Cloud software for works.",
                 "numberOfEmployees": {"@type": "QuantitativeValue", "value": 85}}</script>
                </head><body><main><h1>%1$s</h1><p>Cloud software for works.</p></main></body></html>
                """.formatted(host);
    }
}
