package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 5, "Data validation error" and "AI processing error", up to the escalation to a person. */
@ExtendWith(SharedTown.class)
class E02_WhatIsWrongIsShownToPeople {
    private final Town town;

    E02_WhatIsWrongIsShownToPeople(Town town) {
        this.town = town;
    }

    @AfterEach
    void end() {
        town.analyst.comesBack();
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

    @Test
    void aTaskThatWaitsForTheModelIsNotPolledAndIsDoneWhenItsTimeHasCome() {
        Person finn = lead("Finn", "");
        long qualify = qualify(finn);
        town.analyst.goesAway();

        town.scanAndWork();

        Task waiting = town.portal.task(qualify);
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.body()).contains("AI service unavailable");
        assertThat(waiting.errors()).isEqualTo("1");

        town.analyst.comesBack();
        int before = town.line.calls().size();
        town.scanAndWork();
        assertThat(town.line.calls().subList(before, town.line.calls().size()))
                .noneMatch(call -> call.reads("tasks", qualify) || call.reads("contacts", finn.id()));
        assertThat(town.portal.task(qualify)).isEqualTo(waiting);

        town.later(Duration.ofMinutes(3));
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(finn, "lead_tier")).isEqualTo("WARM");
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
                    assertThat(alert.title()).isEqualTo("Review required: Qualify Lead: Greta Lund");
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
