package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import dev.leadwright.analyst.fake.Misbehaviour;
import dev.leadwright.orchestration.Notice.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sequences 1 and 5 on Claude's path: one call for a lead, and a key that is refused is nobody's failure. */
class E09_ClaudeIsAsked {
    private static final String REFUSED = "The analyst's model refuses Leadwright's access";

    private final FakeMessagesServer claude = FakeMessagesServer.start(Clock.systemUTC());
    private final Town town = new Town(Map.of(
            "analyst.api-key",
            FakeMessagesServer.KEY,
            "analyst.base-url",
            claude.uri().toString()));

    @AfterEach
    void close() {
        town.close();
        claude.close();
    }

    @Test
    void aLeadIsScoredByOneCallAndCodeAddsUp() {
        Person vera = lead("Vera");
        long task = qualify(vera);

        town.scanAndWork();

        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(vera, "lead_score")).isEqualTo("65");
        assertThat(town.portal.propertyOf(vera, "lead_qualification_notes"))
                .startsWith("65 of 100, WARM, scored by claude-sonnet-5-5");
        assertThat(claude.tally()).containsKey("score");
        assertThat(claude.requests()).hasSize(1);
    }

    @Test
    void aRefusedKeyPutsTasksOffAndTellsWhoeverRunsLeadwright() {
        claude.next(Misbehaviour.WRONG_KEY);
        Person wim = lead("Wim");
        long task = qualify(wim);

        town.scanAndWork();

        assertThat(town.portal.task(task).status()).isNotEqualTo("COMPLETED");
        assertThat(town.portal.task(task).errors()).isIn("", "0");
        assertThat(town.openAlerts())
                .filteredOn(alert -> alert.title().equals(REFUSED))
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo(Severity.URGENT));
        assertThat(claude.requests()).hasSize(1);

        town.later(Duration.ofMinutes(6));
        town.scanAndWork();

        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
        assertThat(town.openAlerts()).extracting(Alert::title).doesNotContain(REFUSED);
        assertThat(claude.requests()).hasSize(2);
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
