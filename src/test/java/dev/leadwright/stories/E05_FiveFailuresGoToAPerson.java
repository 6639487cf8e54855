package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 5, "error_count >= 5": the task goes to a person, urgently, and never again to an agent by itself. */
@ExtendWith(SharedTown.class)
class E05_FiveFailuresGoToAPerson {
    private final Town town;

    E05_FiveFailuresGoToAPerson(Town town) {
        this.town = town;
    }

    @AfterEach
    void end() {
        town.analyst.comesBack();
    }

    @Test
    void theFifthFailureGivesTheTaskToAPersonUntilThePersonSetsItBack() {
        Person greta = lead("Greta", "");
        long qualify = qualify(greta);
        town.analyst.goesAway();

        town.scanAndWork();
        for (int errors = 2; errors <= 5; errors++) {
            town.later(Duration.ofHours(1));
            assertThat(town.portal.task(qualify).errors()).isEqualTo(String.valueOf(errors));
        }
        town.scanAndWork();

        Task escalated = town.portal.task(qualify);
        assertThat(escalated.owner()).isEqualTo(town.sales.colleague(Town.HUGO));
        assertThat(escalated.priority()).isEqualTo("HIGH");
        assertThat(escalated.status()).isEqualTo("WAITING");
        assertThat(escalated.body()).contains("Escalated to a person after 5 failures");
        assertThat(town.alertsAbout(greta))
                .filteredOn(alert -> alert.severity() == Severity.URGENT)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.audience()).isEqualTo(Audience.HUMAN);
                    assertThat(alert.title()).isEqualTo("Review required: Qualify Lead: Greta Berg");
                });

        town.analyst.comesBack();
        town.later(Duration.ofDays(3));
        assertThat(town.portal.task(qualify)).as("never again by itself").isEqualTo(escalated);

        town.sales.setsTask(qualify, "NOT_STARTED");
        town.scanAndWork();
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(greta, "lead_score")).isNotBlank();
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Berg
                email: %s@berg.example
                jobtitle: Marketing Manager
                company: Berg Software
                industry: Computer Software
                company_size: 200
                %s
                """.formatted(firstName, firstName, more));
    }
}
