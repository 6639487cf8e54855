package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sequence 5, "Missing required field": an enrichment is asked for, the task waits for it, and no failure is counted.
 * That what it finds is used is the story of B02.
 */
@ExtendWith(SharedTown.class)
class E02_AFieldIsMissing {
    private final Town town;

    E02_AFieldIsMissing(Town town) {
        this.town = town;
    }

    @Test
    void aLeadWhoseIndustryNobodyKnowsIsScoredWithoutIt() {
        Person nora = town.sales.createsContact("""
                firstname: Nora
                lastname: Quist
                email: nora.quist@gmail.com
                jobtitle: VP Sales
                company: Quist
                company_size: 300
                """);
        long qualify = town.sales.createsTask(nora, town.now(), "hs_task_subject: Qualify Lead: Nora Quist");
        town.line.holds(call -> call.path().contains("/notes"));

        town.scan();
        town.eventually(() -> {
            Task waiting = town.portal.task(qualify);
            assertThat(waiting.status()).isEqualTo("WAITING");
            assertThat(waiting.body()).contains("Awaiting data: industry");
            assertThat(waiting.errors()).isIn("", "0");
        });
        assertThat(town.portal.taskOf(nora, "Enrich Data - Missing industry").status())
                .isIn("NOT_STARTED", "IN_PROGRESS");
        town.line.letsGo();
        town.untilIdle();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(nora, "lead_qualification_notes"))
                .contains("Not known, though it was looked for: industry");
        assertThat(town.alertsAbout(nora)).noneMatch(alert -> alert.audience() == Audience.OPERATOR);
    }

    @Test
    void aMailWithoutAnAddressWaitsAndThenAPersonIsAsked() {
        Person odin = town.sales.createsContact("""
                firstname: Odin
                lastname: Quist
                jobtitle: VP Sales
                company: Quist
                industry: Computer Software
                """);
        long outreach = town.sales.createsTask(odin, town.now(), "hs_task_subject: Send Outreach: Odin Quist");

        town.scanAndWork();

        assertThat(town.portal.taskOf(odin, "Enrich Data - Missing email").status())
                .isEqualTo("COMPLETED");
        Task stuck = town.portal.task(outreach);
        assertThat(stuck.status()).isEqualTo("WAITING");
        assertThat(stuck.body()).contains("Needs human review: No e-mail address is known and none was found.");
        assertThat(stuck.errors()).isIn("", "0");

        town.later(Duration.ofDays(1));
        assertThat(town.portal.task(outreach)).as("only a person can go on").isEqualTo(stuck);
        town.sales.edits(odin, "email: odin@quist.example");
        town.sales.setsTask(outreach, "NOT_STARTED");
        town.scanAndWork();
        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
    }
}
