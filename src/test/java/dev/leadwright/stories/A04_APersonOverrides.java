package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.Overrides;
import dev.leadwright.agents.Overruling;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Timeline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A score supports a decision. People decide: in the CRM, or on the dashboard. */
@ExtendWith(SharedTown.class)
class A04_APersonOverrides {

    @Test
    void whatAPersonSaysInTheCrmSurvivesARequalification(Town town) {
        Person wim = town.sales.createsContact("""
                firstname: Wim
                lastname: Aalders
                email: wim@aalders-shop.example
                jobtitle: Shop Assistant
                company: Aalders
                industry: Retail
                leadwright_tier_override: HOT
                leadwright_override_reason: brother of the founder
                """);
        for (int round = 0; round < 2; round++) {
            town.sales.createsTask(wim, town.now(), "hs_task_subject: Qualify Lead: Wim Aalders");
            town.scanAndWork();

            assertThat(town.portal.propertyOf(wim, "lead_tier")).isEqualTo("HOT");
            assertThat(town.portal.propertyOf(wim, "lead_score")).isEqualTo("20");
        }
        assertThat(town.portal.propertyOf(wim, "lead_qualification_notes"))
                .contains("20 of 100, HOT", "A person set the tier HOT (computed: 20, COLD)", "Decision support");
        assertThat(town.portal.taskOf(wim, "Human Review Required").status()).isEqualTo("NOT_STARTED");

        town.sales.edits(wim, "leadwright_tier_override: ");
        town.sales.createsTask(wim, town.now(), "hs_task_subject: Qualify Lead: Wim Aalders");
        town.scanAndWork();
        assertThat(town.portal.propertyOf(wim, "lead_tier")).isEqualTo("COLD");
    }

    @Test
    void whatAPersonSaysOnTheDashboardIsInTheirNameEverywhere(Town town) {
        Person ute = town.sales.createsContact("""
                firstname: Ute
                lastname: Brandt
                email: ute@brandt-it.example
                jobtitle: Managing Director
                company: Brandt IT
                industry: Software
                company_size: 500
                """);
        town.sales.createsTask(ute, town.now(), "hs_task_subject: Qualify Lead: Ute Brandt");
        town.scanAndWork();
        assertThat(town.portal.propertyOf(ute, "lead_tier")).isEqualTo("HOT");
        var contact = new ContactId(String.valueOf(ute.id()));

        Instant before = town.now().truncatedTo(ChronoUnit.MICROS);

        Overruling said = town.part(Overrides.class)
                .set(
                        contact,
                        new ScoreOverride(Optional.of(Tier.COLD), Optional.empty()),
                        "a rival's wife",
                        "Robin Hale");

        assertThat(said).isInstanceOf(Overruling.Done.class);
        assertThat(town.portal.propertyOf(ute, "lead_tier")).isEqualTo("COLD");
        assertThat(town.portal.propertyOf(ute, "leadwright_tier_override")).isEqualTo("COLD");
        LeadDetails.Overruled word = town.part(LeadFile.class)
                .findLead(contact)
                .orElseThrow()
                .override()
                .orElseThrow();
        assertThat(word.by()).isEqualTo("Robin Hale");
        assertThat(word.at()).isBetween(before, town.now());
        assertThat(town.part(Timeline.class).listOf(contact)).anySatisfy(event -> {
            assertThat(event.text()).isEqualTo("Set the tier COLD: a rival's wife");
            assertThat(event.agent()).contains("Robin Hale");
        });
        assertThat(town.part(AuditTrail.class)
                        .list(new AuditQuery(Optional.of(contact), Optional.empty(), Optional.empty(), 1, 0)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entry().actor()).isEqualTo("Robin Hale");
                    assertThat(row.entry().what()).contains("leadwright_tier_override", "lead_tier");
                });
    }
}
