package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequence 1, and what sequence 5 asks of data that is missing or wrong. */
class QualifierTests {
    private final AgentsFixture fixture = new AgentsFixture();

    private ContactId hotLead() {
        ContactId contact = fixture.contact(Map.of(
                "firstname",
                "Ada",
                "lastname",
                "Byron",
                "email",
                "ada@engines.example",
                "jobtitle",
                "CEO",
                "hubspot_owner_id",
                "7"));
        fixture.company(
                contact, Map.of("name", "Engines", "industry", "COMPUTER_SOFTWARE", "numberofemployees", "1200"));
        return contact;
    }

    private ContactId coldLead() {
        return fixture.contact(Map.of(
                "firstname",
                "Bob",
                "email",
                "bob@x.example",
                "jobtitle",
                "Driver",
                "company",
                "X",
                "industry",
                "Retail"));
    }

    @Test
    void aHotLeadIsScoredExplainedAndHandedToOutreachAndAPerson() {
        ContactId contact = hotLead();
        RunInMemory run = fixture.run("Qualify Lead: Ada Byron", contact);

        assertThat(fixture.work("qualifier", run)).isEqualTo(new Outcome.Completed("Scored 85, HOT"));

        assertThat(fixture.property(contact, ContactProperty.LEAD_SCORE)).isEqualTo("85");
        assertThat(fixture.property(contact, ContactProperty.LEAD_TIER)).isEqualTo("HOT");
        assertThat(fixture.property(contact, ContactProperty.LEAD_QUALIFICATION_NOTES))
                .contains("85 of 100, HOT", "Job title: 30 of 30. \"CEO\" leads the company");
        CrmTask outreach = fixture.task(contact, "Send Outreach - HOT Lead: Ada Byron");
        assertThat(outreach.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(outreach.dueAt()).isEqualTo(AgentsFixture.NOW);
        assertThat(outreach.body()).startsWith("Scored 85 of 100.");
        CrmTask review = fixture.task(contact, "Human Review Required: Ada Byron");
        assertThat(review.owner())
                .hasValueSatisfying(owner -> assertThat(owner.value()).isEqualTo("7"));
        assertThat(run.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("Lead qualified: Ada Byron, 85, HOT"));
        assertThat(fixture.scored)
                .singleElement()
                .satisfies(lead -> assertThat(lead.tier()).isEqualTo(Tier.HOT));
    }

    @Test
    void theFileOfTheLeadSaysWhy() {
        ContactId contact = hotLead();
        fixture.work("qualifier", fixture.run("Qualify Lead: Ada Byron", contact));

        LeadDetails lead = fixture.file.findLead(contact).orElseThrow();
        assertThat(lead.summary().stage()).isEqualTo(LeadStage.QUALIFIED);
        assertThat(lead.summary().score()).contains(85);
        assertThat(lead.qualification().orElseThrow().criteria())
                .extracting(LeadDetails.ScoredCriterion::points)
                .containsExactly(30, 25, 20, 10, 0);
        assertThat(fixture.file.countByTier()).containsEntry(Tier.HOT, 1L).containsEntry(Tier.COLD, 0L);
        assertThat(fixture.file.listLeads(LeadQuery.best(10))).hasSize(1);
    }

    @Test
    void aRunThatIsRepeatedChangesNothing() {
        ContactId contact = hotLead();
        RunInMemory run = fixture.run("Qualify Lead: Ada Byron", contact);
        fixture.work("qualifier", run);
        List<String> once = fixture.subjects(contact, run);

        fixture.work("qualifier", run);

        assertThat(fixture.subjects(contact, run)).isEqualTo(once).hasSize(2);
    }

    @Test
    void aWarmLeadIsWrittenToTomorrow() {
        ContactId contact = fixture.contact(Map.of(
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
        RunInMemory run = fixture.run("Qualify Lead: Eve", contact);

        fixture.work("qualifier", run);

        CrmTask outreach = fixture.task(contact, "Send Outreach - WARM Lead: Eve");
        assertThat(outreach.priority()).isEqualTo(TaskPriority.MEDIUM);
        assertThat(outreach.dueAt()).isEqualTo(AgentsFixture.NOW.plus(Duration.ofDays(1)));
        assertThat(fixture.subjects(contact, run)).hasSize(1);
    }

    @Test
    void aColdLeadGoesRoundTwiceAndIsThenWrittenTo() {
        ContactId contact = coldLead();
        for (int round = 1; round <= 2; round++) {
            fixture.work("qualifier", fixture.run("Qualify Lead: Bob", contact));
            fixture.complete(
                    fixture.task(contact, "Enrich Data - COLD Lead: Bob").id());
        }
        RunInMemory third = fixture.run("Qualify Lead: Bob", contact);
        fixture.work("qualifier", third);
        fixture.work("qualifier", third);

        assertThat(fixture.subjects(contact, third))
                .filteredOn(subject -> subject.startsWith("Enrich Data - COLD Lead"))
                .hasSize(2);
        assertThat(fixture.task(contact, "Send Outreach - COLD Lead: Bob").priority())
                .isEqualTo(TaskPriority.LOW);
    }

    @Test
    void aMissingFieldIsLookedForOnceAndThenNamedAsAGap() {
        ContactId contact = fixture.contact(Map.of("firstname", "Kim", "email", "kim@x.example", "company", "X"));
        RunInMemory run = fixture.run("Qualify Lead: Kim", contact);

        Outcome first = fixture.work("qualifier", run);
        CrmTask enrichment = fixture.task(contact, "Enrich Data - Missing industry: Kim");
        assertThat(first).isEqualTo(new Outcome.AwaitingData("industry", enrichment.id()));
        assertThat(fixture.work("qualifier", run)).isEqualTo(first);

        fixture.complete(enrichment.id());
        assertThat(fixture.work("qualifier", run))
                .isEqualTo(new Outcome.Completed("Scored 10, COLD; not known: industry"));
        assertThat(fixture.property(contact, ContactProperty.LEAD_QUALIFICATION_NOTES))
                .contains("Not known, though it was looked for: industry");
    }

    @Test
    void anEnrichmentThatIsAlreadyOpenIsWaitedFor() {
        ContactId contact = fixture.contact(Map.of("firstname", "Kim", "email", "kim@x.example"));
        TaskId open = fixture.task("Enrich Data: Kim", contact);

        assertThat(fixture.work("qualifier", fixture.run("Qualify Lead: Kim", contact)))
                .isEqualTo(new Outcome.AwaitingData("company", open));
    }

    @Test
    void anAddressThatIsNoneIsAFormatError() {
        ContactId contact = fixture.contact(Map.of("email", "ada at engines", "company", "X", "industry", "IT"));

        assertThat(fixture.work("qualifier", fixture.run("Qualify Lead: Ada", contact)))
                .isInstanceOfSatisfying(
                        Outcome.InvalidData.class,
                        invalid -> assertThat(invalid.detail())
                                .startsWith("email: \"ada at engines\" is no e-mail address"));
    }

    @Test
    void whoWasWrittenToIsNotWrittenToAgain() {
        ContactId contact = hotLead();
        fixture.crm.updateContact(contact, Map.of(ContactProperty.LAST_OUTREACH_DATE, "2026-11-01T08:00:00Z"));
        RunInMemory run = fixture.run("Qualify Lead: Ada Byron", contact);

        fixture.work("qualifier", run);

        assertThat(fixture.subjects(contact, run)).containsExactly("Human Review Required: Ada Byron");
    }
}
