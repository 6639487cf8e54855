package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 4, the other branch: unknown tasks are handed to people, people's own are left alone. */
@ExtendWith(SharedTown.class)
class D02_WhatIsNotOurs {

    @Test
    void anUnknownTaskWaitsForAPersonAndIsNotPickedUpAgain(Town town) {
        Person yara = lead(town, "Yara");
        long chairs = town.sales.createsTask(yara, town.now(), """
                hs_task_subject: Order new chairs
                hs_task_body: Six, please.
                """);

        assertThat(((ScanReport.Complete) town.scan()).unknown()).isEqualTo(1);
        Task waiting = town.portal.task(chairs);
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.body()).startsWith("Six, please.").contains("Needs human review");

        int before = town.line.calls().size();
        assertThat(((ScanReport.Complete) town.scan()).unknown()).isZero();
        assertThat(town.line.calls().subList(before, town.line.calls().size()))
                .noneMatch(call -> call.reads("tasks", chairs) || call.writes(String.valueOf(chairs)));
        assertThat(town.portal.task(chairs)).isEqualTo(waiting);
    }

    @Test
    void whatAPersonHasSettledIsNobodysOpenTaskAnyMore(Town town) {
        Person xenia = lead(town, "Xenia");
        long chairs = town.sales.createsTask(xenia, town.now(), "hs_task_subject: Order new desks");
        town.scan();
        assertThat(town.stateOf(xenia)).containsExactly(WorkState.WAITING);

        town.sales.setsTask(chairs, "COMPLETED");
        town.later(Duration.ofHours(2));

        assertThat(town.stateOf(xenia)).containsExactly(WorkState.RELEASED);
        assertThat(town.portal.task(chairs).status()).isEqualTo("COMPLETED");
    }

    @Test
    void tasksOfPeopleAreLeftAlone(Town town) {
        Person zoe = lead(town, "Zoe");
        long own = town.sales.createsTask(zoe, town.now(), """
                hs_task_subject: Qualify Lead: Zoe Hart
                hubspot_owner_id: %s
                """.formatted(town.sales.colleague(Town.ANNA)));
        long review = town.sales.createsTask(zoe, town.now(), "hs_task_subject: Human Review Required: Zoe Hart");
        Task before = town.portal.task(own);

        town.scanAndWork();

        assertThat(town.portal.task(own)).isEqualTo(before);
        assertThat(town.portal.task(review).status()).isEqualTo("NOT_STARTED");
        assertThat(town.portal.propertyOf(zoe, "lead_score")).isEmpty();
    }

    private static Person lead(Town town, String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Hart
                email: %s@hart.example
                """.formatted(firstName, firstName));
    }
}
