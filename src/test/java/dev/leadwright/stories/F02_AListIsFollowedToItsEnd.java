package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadListProgress.Stage;
import dev.leadwright.portal.PortalRecord;
import dev.leadwright.stories.Outbox.Mail;
import dev.leadwright.stories.PortalLine.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sequence 6 for a whole list: the portal's own workflow creates "Enrich Data" and "Qualify Lead" for every contact at
 * once, on two nodes of which one goes away; a part waits for data, a part fails for good, a part is taken by a person;
 * and when the last lead is through, that is said once.
 */
class F02_AListIsFollowedToItsEnd {
    private static final Map<String, String> SETTINGS = Map.of(
            "intake.qualify-new-contacts", "false", // the portal's workflow does
            "orchestration.concurrency.enricher", "16",
            "hubspot.gather-for", "0s"); // what fails for one lead fails for it alone
    private static final List<String> TITLES = List.of(
            "Chief Technology Officer",
            "Director of Product",
            "Marketing Manager",
            "Software Engineer",
            "Shop Assistant");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void theNoticeComesOnceWhenTheLastLeadIsThrough() {
        try (Town town = new Town(SETTINGS)) {
            town.sites.open("cobalt.example", """
                    <!doctype html><html lang="en"><head><title>Cobalt</title>
                    <meta name="description" content="Cobalt builds cloud software and an API for developers.">
                    </head><body><p>Cobalt builds cloud software.</p></body></html>
                    """);
            town.sites.becomesSlow("cobalt.example");

            long list = town.imports("spring fair.csv", fortyLeads()).list().orElseThrow();
            List<Person> people = town.portal.portal().listRecords("contacts").stream()
                    .map(F02_AListIsFollowedToItsEnd::person)
                    .toList();
            assertThat(people).hasSize(40);
            Person unlucky = named(people, "Lead1 Garnet");
            town.line.fails(call -> call.reads("contacts", unlucky.id()), Trouble.UNAVAILABLE, 10_000);
            List<Person> awaiting = people.stream()
                    .filter(person -> person.email().endsWith("@cobalt.example"))
                    .toList();

            RunningApplication second = town.startsAnotherNode();
            workflowCreatesTasks(town, awaiting);
            town.scan();
            town.eventually(() -> assertThat(awaiting).hasSize(5).allSatisfy(person -> {
                assertThat(town.portal.taskOf(person, "Qualify Lead").body()).contains("Awaiting data: industry");
                assertThat(town.portal.subjectsOf(person))
                        .as("it waits for the enrichment that is there")
                        .containsExactlyInAnyOrder("Enrich Data", "Qualify Lead");
            }));
            assertThat(progress(town, list).stage()).isEqualTo(Stage.IN_WORK);

            Person taken = awaiting.getFirst();
            town.sales.assignsTask(town.portal.taskOf(taken, "Qualify Lead").id(), town.sales.colleague(Town.ANNA));
            workflowCreatesTasks(
                    town,
                    people.stream().filter(person -> !awaiting.contains(person)).toList());
            town.scan();
            town.sites.becomesFast("cobalt.example");
            second.close(); // in the middle of it
            town.untilIdle(PATIENCE);
            for (int minutes : List.of(3, 5, 9, 17, 1)) {
                later(town, Duration.ofMinutes(minutes));
            }

            assertThat(town.portal.taskOf(unlucky, "Qualify Lead").priority()).isEqualTo("HIGH");
            assertThat(progress(town, list).stage())
                    .as("WARM leads are written to tomorrow")
                    .isEqualTo(Stage.IN_WORK);
            assertThat(done(town)).isEmpty();

            try (RunningApplication _ = town.startsAnotherNode()) {
                later(town, Duration.ofDays(1));
                town.eventually(() -> assertThat(done(town)).hasSize(1));
                town.eventually(() -> assertThat(doneTasks(town)).hasSize(1));

                LeadListProgress end = progress(town, list);
                assertThat(done(town).getFirst().title()).isEqualTo(title(town, people));
                assertThat(end.stage()).isEqualTo(Stage.DONE);
                assertThat(end.writtenTo()).isEqualTo(firstMails(town)).isGreaterThan(10);
                assertThat(PortalTables.text(doneTasks(town).getFirst(), "hubspot_owner_id"))
                        .isEqualTo(town.sales.colleague(Town.HUGO));

                for (int week = 0; week < 4; week++) {
                    later(town, Duration.ofDays(7));
                }
            }

            assertThat(done(town)).singleElement().extracting(Alert::count).isEqualTo(1);
            assertThat(doneTasks(town)).hasSize(1);
            for (Person person : people) {
                assertThat(town.portal.subjectsOf(person))
                        .filteredOn(subject -> subject.equals("Enrich Data - COLD Lead"))
                        .as("rounds of " + person.name())
                        .hasSizeLessThanOrEqualTo(2);
                assertThat(town.outbox.mailsTo(person))
                        .filteredOn(mail -> mail.replyTo().isEmpty())
                        .hasSizeLessThanOrEqualTo(1);
            }
            assertThat(people)
                    .filteredOn(person -> town.portal.subjectsOf(person).contains("Send Outreach - COLD Lead"))
                    .isNotEmpty()
                    .allSatisfy(person -> assertThat(town.portal.subjectsOf(person))
                            .filteredOn(subject -> subject.equals("Qualify Lead"))
                            .as("qualified at first, and after each of two rounds")
                            .hasSize(3));
        }
    }

    private static void workflowCreatesTasks(Town town, List<Person> people) {
        for (Person person : people) {
            town.sales.createsTask(person, town.now(), "hs_task_subject: Enrich Data: " + person.name());
            town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
        }
    }

    /** What the portal and the mail server have seen, in the words of the notice. */
    private static String title(Town town, List<Person> people) {
        return "Lead list spring fair.csv is done: 40 leads, " + inTier(town, people, "HOT") + " HOT, "
                + inTier(town, people, "WARM") + " WARM, " + inTier(town, people, "COLD") + " COLD, " + firstMails(town)
                + " written to, 1 with people, 1 failed";
    }

    private static long inTier(Town town, List<Person> people, String tier) {
        return people.stream()
                .filter(person -> town.portal.propertyOf(person, "lead_tier").equals(tier))
                .count();
    }

    private static int firstMails(Town town) {
        return (int) town.outbox.mails().stream()
                .map(Mail::replyTo)
                .filter(String::isEmpty)
                .count();
    }

    private static List<Alert> done(Town town) {
        return town.openAlerts().stream()
                .filter(alert -> alert.cause().startsWith("list-done/"))
                .toList();
    }

    private static List<PortalRecord> doneTasks(Town town) {
        return town.portal.portal().listRecords("tasks").stream()
                .filter(task -> PortalTables.text(task, "hs_task_subject").startsWith("Lead list done"))
                .toList();
    }

    private static LeadListProgress progress(Town town, long list) {
        return town.lists().find(list).orElseThrow();
    }

    private static void later(Town town, Duration time) {
        town.untilIdle(PATIENCE);
        town.clock.advance(time);
        town.scan();
        town.untilIdle(PATIENCE);
    }

    /** Five people of each of eight companies; what Cobalt does is known to its website only. */
    private static String fortyLeads() {
        StringBuilder csv = new StringBuilder(
                "First Name,Last Name,Email,Job Title,Company Name,Website URL,Industry,Number of Employees\n");
        for (String host : CompanySites.HOSTS) {
            String domain = host.replace(".example", "");
            String company = domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1);
            boolean small = domain.startsWith("h") || domain.startsWith("g");
            String industry = domain.equals("cobalt") ? "" : small ? "Food" : "Computer Software";
            for (int i = 0; i < TITLES.size(); i++) {
                csv.append("Lead%d,%s,lead%d@%s,%s,%s,http://%s,%s,%d%n"
                        .formatted(i, company, i, host, TITLES.get(i), company, host, industry, small ? 3 : 1400));
            }
        }
        return csv.toString();
    }

    private static Person named(List<Person> people, String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Person person(PortalRecord contact) {
        return new Person(
                contact.id(),
                PortalTables.text(contact, "firstname") + " " + PortalTables.text(contact, "lastname"),
                PortalTables.text(contact, "email"));
    }
}
