package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 5, "Claude unavailable": the task waits as "AI service unavailable" and later scans try again, with growing waits. */
@ExtendWith(SharedTown.class)
class E04_TheModelIsAway {
    private final Town town;

    E04_TheModelIsAway(Town town) {
        this.town = town;
    }

    @AfterEach
    void end() {
        town.analyst.comesBack();
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
    void theWaitsGrow() {
        Person fee = lead("Fee", "");
        long qualify = qualify(fee);
        town.analyst.goesAway();
        town.scanAndWork();

        town.later(Duration.ofMinutes(2).plusSeconds(1));
        assertThat(town.portal.task(qualify).errors()).isEqualTo("2");
        town.later(Duration.ofMinutes(3));
        assertThat(town.portal.task(qualify).errors())
                .as("four minutes, not two")
                .isEqualTo("2");
        town.later(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(town.portal.task(qualify).errors()).isEqualTo("3");

        town.analyst.comesBack();
        town.later(Duration.ofMinutes(9));
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Holm
                email: %s@holm.example
                jobtitle: Marketing Manager
                company: Holm Software
                industry: Computer Software
                company_size: 200
                %s
                """.formatted(firstName, firstName, more));
    }
}
