package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Notice;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model is paid by the call, and the installation says how much a day may cost. */
class E10_TheBudgetIsUsedUp {
    private static final String BUDGET_ALERT = "The budget for the model is used up: analyst.budget.per-day";

    private final FakeMessagesServer model = FakeMessagesServer.start(Clock.systemUTC());
    private Town town = town(Map.of());

    @AfterEach
    void close() {
        town.close();
        model.close();
    }

    @Test
    void tasksArePutOffWithoutAFailureUntilTheDayTurns() {
        List<Long> tasks = qualifyLeads(12);

        town.scanAndWork();

        long done = completed(tasks);
        assertThat(done).as("some could be paid").isBetween(1L, 11L);
        assertThat(model.requests()).as("nobody was asked for the others").hasSize((int) done);
        assertThat(tasks.stream().map(town.portal::task))
                .allMatch(task -> task.errors().isEmpty() || task.errors().equals("0"));
        assertThat(town.openAlerts())
                .filteredOn(alert -> alert.title().equals(BUDGET_ALERT))
                .singleElement()
                .extracting(Alert::severity, Alert::count)
                .containsExactly(Notice.Severity.URGENT, 1);

        town.later(Duration.ofHours(1));
        assertThat(completed(tasks)).as("the day is still the same").isEqualTo(done);
        town.later(Duration.ofDays(1));
        assertThat(completed(tasks)).isGreaterThan(done);
        assertThat(tasks.stream().map(town.portal::task))
                .allMatch(task -> task.errors().isEmpty() || task.errors().equals("0"));
    }

    @Test
    void orTheRulesStandIn() {
        town.close();
        town = town(Map.of("analyst.when-unavailable", "rules", "analyst.budget.per-day", "0.000001"));
        Person ada = lead("Ada");
        long task = qualify(ada);

        town.scanAndWork();

        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
        assertThat(model.requests()).isEmpty();
        assertThat(town.leads()
                        .findLead(new ContactId(String.valueOf(ada.id())))
                        .orElseThrow()
                        .qualification()
                        .map(qualification -> qualification.score().analyst()))
                .get()
                .asString()
                .startsWith("rules (");
        assertThat(town.openAlerts()).extracting(Alert::title).contains(BUDGET_ALERT);
    }

    private Town town(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "analyst.provider", "claude",
                "analyst.api-key", FakeMessagesServer.KEY,
                "analyst.base-url", model.uri().toString(),
                // Each call costs about a quarter of its worst case, whatever comes from the cache.
                "analyst.prices.claude-sonnet-5-5", "10 0 10 10",
                "analyst.budget.per-day", "0.2",
                "orchestration.concurrency.qualifier", "1",
                "analyst.budget.time-zone", "UTC"));
        settings.putAll(more);
        return new Town(settings);
    }

    private long completed(List<Long> tasks) {
        return tasks.stream()
                .map(town.portal::task)
                .filter(task -> task.status().equals("COMPLETED"))
                .count();
    }

    private List<Long> qualifyLeads(int leads) {
        return IntStream.range(0, leads)
                .mapToObj(i -> qualify(lead("Lead" + i)))
                .toList();
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Ward
                email: %s@ward.example
                jobtitle: Marketing Manager
                company: Ward Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
