package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.Rescoring.Rescored;
import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Tier;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.testing.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ideal-customer profile does to leads: exclusions, the analyst beside the rules, all leads under another one. */
class ProfileTests {
    private static final String EXCLUDING = """
            name: Fleet operators
            version: 2
            exclusions: {domains: [rival.example]}
            """;
    private static final IdealCustomerProfile LOGISTICS_FIRST = Profiles.parse("""
            name: Fleet operators
            version: 3
            industries: {logistics: {fit: best}, software: {fit: weak}}
            sizes: [{from: 1, fit: best}, {from: 1000, fit: weak}]
            exclusions: {domains: [rival.example]}
            """);

    private final OptimisticAnalyst optimist = new OptimisticAnalyst();

    private static AgentsFixture fixture(String profile, Optional<Analyst> analyst) {
        return new AgentsFixture(
                AgentsFixture.settings(List.of("company", "industry")), Profiles.parse(profile), analyst);
    }

    private static ContactId ceo(AgentsFixture fixture, String domain) {
        ContactId contact = fixture.contact(Map.of("firstname", "Ada", "email", "ada@" + domain, "jobtitle", "CEO"));
        fixture.company(
                contact, Map.of("name", "Engines", "industry", "COMPUTER_SOFTWARE", "numberofemployees", "1200"));
        return contact;
    }

    @Test
    void anExcludedLeadIsColdWithTheReasonAndNothingIsDoneForIt() {
        AgentsFixture fixture = fixture(EXCLUDING, Optional.of(optimist));
        ContactId contact = ceo(fixture, "rival.example");
        RunInMemory run = fixture.run("Qualify Lead: Ada", contact);

        Outcome outcome = fixture.work("qualifier", run);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Completed("Scored 0, COLD; Excluded by the ideal-customer profile, for the domain"
                                + " rival.example (computed: 85, HOT)"));
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("COLD");
        assertThat(fixture.subjects(contact, run)).isEmpty();
        assertThat(optimist.asked)
                .as("no model is asked about somebody nobody wants")
                .isEmpty();
        assertThat(fixture.work("outreach", fixture.run("Send Outreach: Ada", contact))
                        .toString())
                .contains("Not written to", "rival.example");
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void aPersonMayWantAnExcludedLeadAllTheSame() {
        AgentsFixture fixture = fixture(EXCLUDING, Optional.empty());
        ContactId contact = ceo(fixture, "rival.example");
        fixture.crm.updateContact(contact, Map.of(ContactProperty.TIER_OVERRIDE, "WARM"));
        RunInMemory run = fixture.run("Qualify Lead: Ada", contact);

        fixture.work("qualifier", run);

        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("WARM");
        assertThat(fixture.subjects(contact, run)).containsExactly("Send Outreach - WARM Lead: Ada");
        fixture.work("outreach", fixture.run("Send Outreach: Ada", contact));
        assertThat(fixture.sent).hasSize(1);
    }

    @Test
    void theRulesAreKeptBesideAnotherAnalystsScore() {
        AgentsFixture fixture = fixture("name: A\nversion: 1", Optional.of(optimist));
        ContactId contact = fixture.contact(Map.of(
                "firstname",
                "Bob",
                "email",
                "bob@x.example",
                "jobtitle",
                "Driver",
                "company",
                "X",
                "industry",
                "Blue economy"));

        fixture.work("qualifier", fixture.run("Qualify Lead: Bob", contact));

        LeadDetails.Qualification judged =
                fixture.file.findLead(contact).orElseThrow().qualification().orElseThrow();
        assertThat(judged.score().analyst()).isEqualTo("optimist");
        assertThat(judged.score().judgedScore()).isEqualTo(35);
        assertThat(judged.score().rulesScore()).contains(15);
        assertThat(judged.score().difference())
                .contains("optimist 35, rules 15: industry judged four bands higher because: it sounds modern");
        assertThat(judged.criteria())
                .filteredOn(row -> row.rules().isPresent())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.criterion()).isEqualTo(Criterion.INDUSTRY);
                    assertThat(row.points()).isEqualTo(20);
                    assertThat(row.rules().orElseThrow().points()).isZero();
                });
        assertThat(fixture.property(contact, ContactProperty.LEAD_QUALIFICATION_NOTES))
                .contains("optimist 35, rules 15", "Ideal-customer profile: A, version 1");
    }

    @Test
    void aDryRunShowsWhoMovesAndWritesNothing() {
        AgentsFixture fixture = new AgentsFixture();
        ContactId ada = ceo(fixture, "engines.example");
        ContactId rival = ceo(fixture, "rival.example");
        ContactId eve = logistician(fixture);
        ContactId unscored = fixture.contact(Map.of("email", "new@x.example"));
        List.of(ada, rival, eve).forEach(lead -> fixture.work("qualifier", fixture.run("Qualify Lead", lead)));

        Rescoring.Report report = fixture.get(Rescoring.class).run(LOGISTICS_FIRST, Rescoring.Options.DRY_RUN, _ -> {});

        assertThat(report.leads()).extracting(Rescored::contact).containsExactly(ada, rival, eve);
        assertThat(report.leads())
                .extracting(lead ->
                        lead.oldTier() + " " + lead.oldScore() + " -> " + lead.newTier() + " " + lead.newScore())
                .containsExactly("HOT 85 -> WARM 50", "HOT 85 -> COLD 0", "WARM 55 -> WARM 70");
        assertThat(report.leads().getFirst().why())
                .contains("company size judged three bands lower", "industry judged three bands lower");
        assertThat(report.leads().get(1).why()).startsWith("Excluded by the ideal-customer profile");
        assertThat(report.count(Tier.HOT, Tier.WARM)).isEqualTo(1);
        assertThat(report.moving()).hasSize(2);
        assertThat(fixture.property(ada, ContactProperty.LEAD_TIER)).isEqualTo("HOT");
        assertThat(fixture.property(unscored, ContactProperty.LEAD_TIER)).isEmpty();
        assertThat(fixture.file.findLead(ada).orElseThrow().history()).hasSize(1);
    }

    @Test
    void newScoresAreWrittenAndTasksOnlyCreatedIfAskedFor() {
        AgentsFixture fixture = new AgentsFixture();
        ContactId eve = logistician(fixture);
        RunInMemory run = fixture.run("Qualify Lead", eve);
        fixture.work("qualifier", run);
        fixture.complete(fixture.task(eve, "Send Outreach").id());
        fixture.crm.updateContact(eve, Map.of(ContactProperty.JOB_TITLE, "CEO"));
        List<String> before = fixture.subjects(eve, run);

        fixture.get(Rescoring.class).run(LOGISTICS_FIRST, new Rescoring.Options(true, false), _ -> {});

        assertThat(fixture.property(eve, ContactProperty.LEAD_TIER)).isEqualTo("HOT");
        assertThat(fixture.subjects(eve, run)).isEqualTo(before);
        LeadDetails file = fixture.file.findLead(eve).orElseThrow();
        assertThat(file.history().getFirst().profile()).isEqualTo("Fleet operators, version 3");
        assertThat(fixture.logged)
                .containsExactly("rescore: Scored 85, HOT under the profile Fleet operators, version 3");

        fixture.crm.updateContact(eve, Map.of(ContactProperty.LEAD_TIER, "WARM"));
        for (int i = 0; i < 2; i++) {
            fixture.get(Rescoring.class).run(LOGISTICS_FIRST, new Rescoring.Options(true, true), _ -> {});
        }
        assertThat(fixture.subjects(eve, run))
                .filteredOn(subject -> !before.contains(subject))
                .containsExactlyInAnyOrder("Send Outreach - HOT Lead: Eve", "Human Review Required: Eve");
    }

    @Test
    void anOverrideStandsAgainstEveryProfile() {
        AgentsFixture fixture = new AgentsFixture();
        ContactId rival = ceo(fixture, "rival.example");
        fixture.crm.updateContact(rival, Map.of(ContactProperty.TIER_OVERRIDE, "HOT"));
        fixture.work("qualifier", fixture.run("Qualify Lead", rival));

        Rescoring.Report report = fixture.get(Rescoring.class).run(LOGISTICS_FIRST, Rescoring.Options.DRY_RUN, _ -> {});

        assertThat(report.moving()).isEmpty();
    }

    private static ContactId logistician(AgentsFixture fixture) {
        return fixture.contact(Map.of(
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
    }

    /** Judges as the rules would, but takes every industry for the best. */
    private static final class OptimisticAnalyst implements Analyst {
        final List<Lead> asked = new ArrayList<>();

        @Override
        public String name() {
            return "optimist";
        }

        @Override
        public Assessment assess(Lead lead) {
            asked.add(lead);
            return Assessment.of(
                    List.of(
                            new Judgement(Band.TITLE_OTHER, "drives", "contact.jobtitle"),
                            new Judgement(Band.SIZE_UNKNOWN, "not known", "company.numberofemployees"),
                            new Judgement(Band.INDUSTRY_TECHNOLOGY, "it sounds modern", "contact.industry"),
                            new Judgement(Band.DATA_COMPLETE, "e-mail", "contact"),
                            new Judgement(Band.ENGAGEMENT_NONE, "nothing", "contact")),
                    "A modern company.");
        }

        @Override
        public EnrichmentReport compile(EnrichmentCase enrichment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Draft write(OutreachBrief brief) {
            throw new UnsupportedOperationException();
        }
    }
}
