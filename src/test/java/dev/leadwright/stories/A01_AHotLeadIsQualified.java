package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 1, as the specification tells it: score 85, tier HOT. */
@ExtendWith(SharedTown.class)
class A01_AHotLeadIsQualified {

    @Test
    void aSalesUsersNewContactIsScoredAndTheNextStepsStandInThePortal(Town town) {
        String anna = town.sales.colleague(Town.ANNA);
        Person vera = town.sales.createsContact("""
                firstname: Vera
                lastname: Lindholm
                email: vera.lindholm@lindholm-software.example
                jobtitle: Chief Executive Officer
                hubspot_owner_id: %s
                """.formatted(anna));
        town.sales.createsCompany("""
                name: Lindholm Software
                industry: COMPUTER_SOFTWARE
                numberofemployees: 1400
                """, vera);
        long qualify = town.sales.createsTask(vera, town.now(), "hs_task_subject: Qualify Lead: Vera Lindholm");

        assertThat(town.scan())
                .asInstanceOf(InstanceOfAssertFactories.type(ScanReport.Complete.class))
                .satisfies(report -> assertThat(report.claimed()).containsEntry("Qualify Lead", 1));
        town.untilIdle();

        assertThat(town.portal.propertyOf(vera, "lead_score")).isEqualTo("85");
        assertThat(town.portal.propertyOf(vera, "lead_tier")).isEqualTo("HOT");
        assertThat(town.portal.propertyOf(vera, "lead_qualification_date")).isNotBlank();
        assertThat(town.portal.propertyOf(vera, "lead_qualification_notes"))
                .contains(
                        "85 of 100, HOT",
                        "30 of 30. \"Chief Executive Officer\"",
                        "25 of 25. 1400 employees",
                        "20 of 20.",
                        "10 of 10. Known: e-mail",
                        "0 of 15. No visit");
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");

        Task outreach = town.portal.taskOf(vera, "Send Outreach - HOT Lead");
        assertThat(outreach.priority()).isEqualTo("HIGH");
        assertThat(outreach.due()).isBetween(town.now().minus(Duration.ofMinutes(2)), town.now());
        Task review = town.portal.taskOf(vera, "Human Review Required");
        assertThat(review.priority()).isEqualTo("HIGH");
        assertThat(review.owner()).isEqualTo(anna);
        assertThat(review.status()).isEqualTo("NOT_STARTED");

        assertThat(town.alertsAbout(vera))
                .filteredOn(alert -> alert.audience() == Audience.OWNER)
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.owner().orElseThrow().value()).isEqualTo(anna))
                .extracting(Alert::title)
                .isEqualTo("Lead qualified: Vera Lindholm, 85, HOT");
    }
}
