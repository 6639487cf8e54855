package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account's daily limit is used up in the middle of the work: it pauses until the next day, and nobody is to blame. */
class L02_TheDayIsUsedUp {
    private static final int DAILY = 400;
    private static final int LEFT = 12;

    private final Town town = new Town(
            Map.of(),
            portal -> portal.withConditions(
                    PortalConditions.ideal().withLimits(PortalLimits.unlimited().withDaily(DAILY))));

    @AfterEach
    void close() {
        town.close();
    }

    /** The story has a day of its own, whatever the time is. */
    @BeforeEach
    void earlyInTheMorning() {
        town.clock.advance(untilMidnight().plusHours(1));
    }

    @Test
    void workPausesWithOneAlertAndGoesOnByItselfAfterMidnight() {
        long yesterday = calls();
        List<Person> leads = Stream.of("Alva", "Bodil", "Carl", "Dina", "Eli", "Fia", "Gus", "Hedda")
                .map(this::lead)
                .toList();
        List<Long> tasks = leads.stream().map(this::qualify).toList();
        anotherAppUsesAllBut(LEFT, yesterday);

        town.scanAndWork();

        assertThat(tasks(tasks)).anyMatch(task -> !task.status().equals("COMPLETED"));
        requireThatNothingFailed(tasks);
        assertThat(town.openAlerts()).singleElement().satisfies(alert -> {
            assertThat(alert.title()).isEqualTo("The CRM's limit is used up: work pauses");
            assertThat(alert.audience()).isEqualTo(Audience.OPERATOR);
            assertThat(alert.detail()).contains("goes on by itself");
        });

        long calls = calls();
        town.clock.advance(untilMidnight().minusMinutes(5));
        town.untilIdle();
        assertThat(calls()).isEqualTo(calls);
        requireThatNothingFailed(tasks);

        town.clock.advance(Duration.ofMinutes(6));
        town.eventually(
                () -> assertThat(tasks(tasks)).allMatch(task -> task.status().equals("COMPLETED")));

        requireThatNothingFailed(tasks);
        assertThat(town.openAlerts())
                .filteredOn(alert -> alert.audience() == Audience.OPERATOR)
                .extracting(Alert::title)
                .containsExactly("The CRM's limit is used up: work pauses");
        assertThat(leads)
                .allMatch(lead -> !town.portal.propertyOf(lead, "lead_score").isBlank());
    }

    private void requireThatNothingFailed(List<Long> tasks) {
        assertThat(tasks(tasks))
                .noneMatch(task -> task.status().equals("WAITING"))
                .allMatch(task -> task.errors().isBlank() || task.errors().equals("0"));
        assertThat(town.queue().getTotals().waiting() + town.queue().getTotals().escalated())
                .isZero();
    }

    private long calls() {
        return town.portal.portal().calls().total();
    }

    private List<Task> tasks(List<Long> ids) {
        return ids.stream().map(town.portal::task).toList();
    }

    private void anotherAppUsesAllBut(int left, long yesterday) {
        while (calls() - yesterday < DAILY - left) {
            var _ = town.sales.colleague(Town.ANNA);
        }
    }

    /** The account's day is UTC's unless the portal is told otherwise. */
    private Duration untilMidnight() {
        ZonedDateTime now = town.now().atZone(town.clock.getZone());
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(town.clock.getZone()));
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Dahl
                email: %s@dahl.example
                jobtitle: Marketing Manager
                company: Dahl Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
