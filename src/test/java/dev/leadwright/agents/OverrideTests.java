package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.LeadDetails.PastScore;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Outcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person's word against a computed score: from the CRM and from the dashboard, until it is lifted. */
class OverrideTests {
    private static final ScoreOverride HOT = new ScoreOverride(Optional.of(Tier.HOT), Optional.empty());

    private final AgentsFixture fixture = new AgentsFixture();
    private final ContactId contact = fixture.contact(Map.of(
            "firstname",
            "Eve",
            "email",
            "eve@x.example",
            "jobtitle",
            "Manager",
            "company",
            "X",
            "industry",
            "Logistics",
            "company_size",
            "100-499"));

    private RunInMemory qualify() {
        RunInMemory run = fixture.run("Qualify Lead: Eve", contact);
        fixture.work("qualifier", run);
        return run;
    }

    private LeadDetails file() {
        return fixture.file.findLead(contact).orElseThrow();
    }

    @Test
    void anOverrideInTheCrmSurvivesEveryRequalificationUntilItIsTakenAway() {
        fixture.crm.updateContact(
                contact,
                Map.of(ContactProperty.TIER_OVERRIDE, "HOT", ContactProperty.OVERRIDE_REASON, "knows the founder"));

        for (int round = 0; round < 2; round++) {
            qualify();
            assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("HOT");
            assertThat(fixture.property(contact, ContactProperty.LEAD_SCORE)).isEqualTo("55");
            assertThat(fixture.property(contact, ContactProperty.TIER_OVERRIDE)).isEqualTo("HOT");
        }
        assertThat(fixture.property(contact, ContactProperty.LEAD_QUALIFICATION_NOTES))
                .contains("55 of 100, HOT", "A person set the tier HOT (computed: 55, WARM)", "Decision support");
        assertThat(fixture.task(contact, "Send Outreach - HOT Lead: Eve").body())
                .contains("A person set the tier HOT");
        assertThat(file().override().orElseThrow()).satisfies(word -> {
            assertThat(word.by()).isEqualTo("somebody in the CRM");
            assertThat(word.reason()).isEqualTo("knows the founder");
        });
        assertThat(file().summary().tier()).contains(Tier.HOT);

        fixture.crm.updateContact(contact, Map.of(ContactProperty.TIER_OVERRIDE, ""));
        qualify();
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("WARM");
        assertThat(file().override()).isEmpty();
    }

    @Test
    void aPersonOnTheDashboardChangesTheCrmAtOnceInTheirOwnName() {
        qualify();
        Overrides overrides = fixture.get(Overrides.class);

        assertThat(overrides.set(contact, HOT, "  met at\nthe fair ", "Robin")).isInstanceOf(Overruling.Done.class);

        assertThat(fixture.property(contact, ContactProperty.TIER_OVERRIDE)).isEqualTo("HOT");
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("HOT");
        assertThat(fixture.property(contact, ContactProperty.LEAD_SCORE)).isEqualTo("55");
        assertThat(fixture.changedBy).contains("Robin");
        assertThat(fixture.logged).containsExactly("Robin: Set the tier HOT: met at the fair");
        qualify();
        assertThat(file().override().orElseThrow().by())
                .as("a scoring keeps whose word it is")
                .isEqualTo("Robin");

        assertThat(overrides.lift(contact, "Sam")).isInstanceOf(Overruling.Done.class);
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("WARM");
        assertThat(fixture.property(contact, ContactProperty.TIER_OVERRIDE)).isEmpty();
        assertThat(file().summary().tier()).contains(Tier.WARM);
        assertThat(fixture.logged).last().isEqualTo("Sam: Lifted the tier HOT");
        qualify();
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("WARM");
    }

    @Test
    void aScoreThatAPersonSetDecidesTheTier() {
        fixture.crm.updateContact(contact, Map.of(ContactProperty.SCORE_OVERRIDE, "12"));

        qualify();

        assertThat(fixture.property(contact, ContactProperty.LEAD_SCORE)).isEqualTo("12");
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("COLD");
        assertThat(file().qualification().orElseThrow().score().judgedScore()).isEqualTo(55);
    }

    @Test
    void anOverrideThatCannotBeReadGoesBackToAPerson() {
        fixture.crm.updateContact(contact, Map.of(ContactProperty.SCORE_OVERRIDE, "130"));

        Outcome outcome = fixture.work("qualifier", fixture.run("Qualify Lead: Eve", contact));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InvalidData.class,
                        invalid -> assertThat(invalid.toString())
                                .contains("leadwright_score_override: \"130\" is no number from 0 to 100"));
    }

    @Test
    void outreachIsAsWarmAsThePersonSays() {
        qualify();
        fixture.get(Overrides.class)
                .set(contact, new ScoreOverride(Optional.of(Tier.COLD), Optional.empty()), "later", "Robin");

        fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Eve", contact));

        assertThat(file().drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.strategy()).isEqualTo("NURTURE"));
    }

    @Test
    void withoutAReasonOrAKnownLeadNothingIsSet() {
        Overrides overrides = fixture.get(Overrides.class);

        assertThat(overrides.set(contact, HOT, "knows us", "Robin")).isInstanceOf(Overruling.NotDone.class);
        qualify();
        assertThat(overrides.set(contact, HOT, " \n", "Robin")).isInstanceOf(Overruling.NotDone.class);
        assertThat(fixture.property(contact, ContactProperty.TIER_OVERRIDE)).isEmpty();
    }

    @Test
    void everyScoreIsKeptOnceAndARepeatedRunAddsNone() {
        RunInMemory run = qualify();
        fixture.work("qualifier", run);
        assertThat(file().history()).hasSize(1);

        fixture.crm.updateContact(contact, Map.of(ContactProperty.JOB_TITLE, "CEO"));
        qualify();

        assertThat(file().history()).extracting(PastScore::score).containsExactly(70, 55);
        assertThat(file().history()).extracting(PastScore::profile).containsOnly("Fleet operators, version 1");
    }
}
