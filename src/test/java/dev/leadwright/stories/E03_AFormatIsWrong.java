package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 5, "Invalid format": the task waits with the reason, the data team is alerted, and only a person can go on. */
@ExtendWith(SharedTown.class)
class E03_AFormatIsWrong {
    private final Town town;

    E03_AFormatIsWrong(Town town) {
        this.town = town;
    }

    @Test
    void aValueOfAWrongFormatWaitsForTheDataTeam() {
        Person elsa = lead("Elsa", "lead_score: 250");
        long qualify = qualify(elsa);

        town.scanAndWork();

        Task waiting = town.portal.task(qualify);
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.body()).contains("Data format error", "250");
        assertThat(waiting.errors()).isIn("", "0");
        assertThat(town.alertsAbout(elsa))
                .anyMatch(alert ->
                        alert.audience() == Audience.DATA_TEAM && alert.detail().contains("250"));

        town.later(Duration.ofDays(1));
        assertThat(town.portal.task(qualify).status())
                .as("only a person can mend it")
                .isEqualTo("WAITING");

        town.sales.edits(elsa, "lead_score: 50");
        town.sales.setsTask(qualify, "NOT_STARTED");
        town.scanAndWork();
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Lund
                email: %s@lund.example
                jobtitle: Marketing Manager
                company: Lund Software
                industry: Computer Software
                company_size: 200
                %s
                """.formatted(firstName, firstName, more));
    }
}
