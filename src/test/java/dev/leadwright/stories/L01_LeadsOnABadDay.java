package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.intake.ImportReport;
import dev.leadwright.portal.Fault;
import dev.leadwright.portal.FaultPlan;
import dev.leadwright.portal.FaultRule;
import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalFaults;
import dev.leadwright.portal.PortalRules;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lead list is imported and worked while the portal fails every twentieth time, swallows every fiftieth answer to what
 * it did, and its search is half a minute behind. In the end each lead was handled once.
 */
class L01_LeadsOnABadDay {
    private static final Duration LAG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(3);
    private static final int MOST_ROUNDS = 8;
    private static final int COLLEAGUES = 5;

    private static final Fault UNAVAILABLE = new Fault.Refused(503);
    private static final Fault UNANSWERED = new Fault.CutAfter();
    private static final List<String> CREATED = List.of("companies", "tasks", "notes", "emails");
    private static final List<String> FOR_PEOPLE = List.of("Human Review Required", "Follow-up Call", "Lead list done");

    private static final String SITE = """
            <!doctype html><html lang="en"><head><title>Makers</title>
            <meta name="description" content="We make cloud software and an API for developers.">
            </head><body><p>We make cloud software.</p></body></html>
            """;
    private static final List<String> TITLES =
            List.of("Chief Executive Officer", "VP Sales", "Marketing Manager", "Analyst", "Intern");
    private static final List<String> INDUSTRIES = List.of("Computer Software", "Financial Services", "Retail");
    private static final List<String> SIZES = List.of("4000", "700", "120", "8");

    /** A portal that does not keep a task's reference unique: only looking for what was created can tell. */
    @Test
    void sixtyLeadsAreHandledOnceEach() {
        handlesEachOnce(60, PortalRules.usual().withTaskProperties(PortalRules.TaskProperties.CUSTOM));
    }

    @Test
    @Tag("slow")
    void aThousandLeadsAreHandledOnceEach() {
        handlesEachOnce(1_000, PortalRules.usual());
    }

    private static void handlesEachOnce(int leads, PortalRules rules) {
        try (Town town = new Town(
                Map.of("intake.enrich-new-contacts", "true", "orchestration.concurrency.enricher", "20"),
                portal -> portal.withRules(rules)
                        .withConditions(PortalConditions.ideal().withSearchLag(LAG)))) {
            CompanySites.HOSTS.forEach(host -> town.sites.open(host, SITE));
            PortalFaults faults = town.portal.portal().faults();
            faults.follow(badDay());

            imports(town, list(leads));
            untilSettled(town);
            town.clock.advance(Duration.ofDays(1)); // what is due tomorrow is due
            untilSettled(town);

            assertThat(faults.struck()).containsOnlyKeys(UNAVAILABLE, UNANSWERED);
            assertThat(faults.struck().get(UNANSWERED)).as("by the rate too").isGreaterThan(CREATED.size());
            OnceEach once = new OnceEach(town);
            once.requireLeads(leads, (leads + COLLEAGUES - 1) / COLLEAGUES);
            once.requireTasks(leads);
            once.requireNotes(leads);
            once.requireMails();
        }
    }

    /** Besides the rates, the first create of each kind of record is done and not answered. */
    private static FaultPlan badDay() {
        Stream<FaultRule> firstCreates = CREATED.stream()
                .map(type -> FaultRule.of(UNANSWERED)
                        .withPath("/objects/[^/]*/" + type + "(/batch/create)?$")
                        .on(Endpoint.OBJECT_WRITE)
                        .next(1));
        Stream<FaultRule> rates = Stream.of(
                FaultRule.of(UNAVAILABLE).withProbability(0.05),
                FaultRule.of(UNANSWERED).withProbability(0.02));
        return new FaultPlan(7, Stream.concat(firstCreates, rates).toList());
    }

    /** Somebody imports the list, and again as long as the report says so. */
    private static void imports(Town town, String list) {
        ImportReport report = town.imports("leads.csv", list);
        for (int again = 0; !report.rejected().isEmpty() && again < MOST_ROUNDS; again++) {
            town.untilIdle(PATIENCE);
            town.clock.advance(UNTIL_TRIED_AGAIN);
            report = town.imports("leads.csv", list);
        }
        assertThat(report.rejected()).isEmpty();
    }

    /** The monitor looks, and what failed is tried again, until nothing is left that the agents would do now. */
    private static void untilSettled(Town town) {
        List<Task> open;
        int rounds = 0;
        do {
            town.untilIdle(PATIENCE); // time that leaps while a task is worked makes its node look dead
            town.clock.advance(UNTIL_TRIED_AGAIN);
            town.scan();
            town.untilIdle(PATIENCE);
            open = new OnceEach(town)
                    .tasks()
                    .filter(task -> !isSettled(task, town.now()))
                    .toList();
            rounds++;
        } while (rounds < MOST_ROUNDS && !open.isEmpty());
        assertThat(open).isEmpty();
    }

    private static boolean isSettled(Task task, Instant now) {
        return switch (task.status()) {
            case "COMPLETED" -> true;
            case "WAITING" -> task.body().contains("[Leadwright]");
            case "NOT_STARTED" -> task.due().isAfter(now) || FOR_PEOPLE.stream().anyMatch(task.subject()::startsWith);
            default -> false;
        };
    }

    private static String list(int leads) {
        StringBuilder list =
                new StringBuilder("First name,Last name,Email,Job title,Company,Website,Industry,Employees\n");
        for (int i = 0; i < leads; i++) {
            int company = i / COLLEAGUES;
            String domain = company < CompanySites.HOSTS.size()
                    ? CompanySites.HOSTS.get(company)
                    : "company" + company + ".example";
            list.append("Lead,Number%1$d,lead%1$d@%2$s,%3$s,Company %4$d,http://%2$s,%5$s,%6$s\n"
                    .formatted(
                            i,
                            domain,
                            TITLES.get(i % TITLES.size()),
                            company,
                            INDUSTRIES.get(company % INDUSTRIES.size()),
                            SIZES.get(company % SIZES.size())));
        }
        return list.toString();
    }
}
