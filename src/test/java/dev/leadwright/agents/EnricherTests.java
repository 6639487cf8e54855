package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.web.Fact;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sequence 2. */
class EnricherTests {
    private static final URI HOME = URI.create("https://engines.example/");

    private final AgentsFixture fixture = new AgentsFixture();

    private static Fact fact(Fact.Field field, String value, double confidence) {
        return new Fact(field, value, HOME, AgentsFixture.NOW, "JSON-LD Organization", confidence, value);
    }

    private void site(Fact... facts) {
        fixture.sites.put(
                "engines.example",
                new SiteReading(HOME, AgentsFixture.NOW, List.of(HOME), List.of(), List.of(facts), Optional.empty()));
    }

    private ContactId lead() {
        return fixture.contact(Map.of("firstname", "Ada", "email", "ada@engines.example", "jobtitle", "CTO"));
    }

    @Test
    void whatTheWebsiteTellsIsWrittenWithItsSource() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(
                fact(Fact.Field.DESCRIPTION, "A cloud platform with an API for analytical engines", 0.9),
                fact(Fact.Field.EMPLOYEES, "85", 0.9),
                fact(Fact.Field.TECHNOLOGY, "React", 0.9),
                fact(Fact.Field.NEWS, "2026-11-02 Opens an office in Lyon", 0.9));
        RunInMemory run = fixture.run("Enrich Data: Ada", contact);

        Outcome outcome = fixture.work("enricher", run);

        assertThat(outcome)
                .isEqualTo(new Outcome.Completed(
                        "Data quality HIGH, decision-maker score 10 of 10." + " Read 1 page of engines.example."));
        Properties of = fixture.crm.getCompany(company).properties();
        assertThat(of.find(CompanyProperty.EMPLOYEES)).contains("85");
        assertThat(of.find(CompanyProperty.INDUSTRY_TEXT)).contains("Software");
        assertThat(of.find(CompanyProperty.RECENT_NEWS)).contains("2026-11-02 Opens an office in Lyon");
        assertThat(fixture.property(contact, ContactProperty.DATA_QUALITY)).isEqualTo("HIGH");
        assertThat(fixture.property(contact, ContactProperty.TECHNOLOGIES)).isEqualTo("React");
        assertThat(fixture.crm.listNotesOf(contact))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.body()).contains("Employees: 85 (<a href=\"https://engines.example/\""));
        assertThat(fixture.task(contact, "Qualify Lead - Priority: Ada").priority())
                .isEqualTo(TaskPriority.HIGH);
        assertThat(fixture.file.findLead(contact).orElseThrow().facts())
                .hasSize(4)
                .allMatch(fact -> fact.chosen());
    }

    @Test
    void aValueThatIsThereStaysAndTheOtherIsKeptInTheFile() {
        ContactId contact = lead();
        CompanyId company = fixture.company(
                contact, Map.of("name", "Engines", "domain", "engines.example", "numberofemployees", "50"));
        site(fact(Fact.Field.EMPLOYEES, "85", 0.9));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.getCompany(company).employees()).contains(50);
        assertThat(fixture.file.findLead(contact).orElseThrow().facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).isEqualTo("The CRM already says \"50\""));
    }

    @Test
    void whatIsNotCertainEnoughIsNotWritten() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.EMPLOYEES, "85", 0.6));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.getCompany(company).employees()).isEmpty();
        assertThat(fixture.property(contact, ContactProperty.COMPANY_SIZE)).isEmpty();
    }

    @Test
    void aSiteThatCannotBeReadIsAGapAndTheLeadIsQualifiedAllTheSame() {
        ContactId contact = fixture.contact(Map.of("firstname", "Ada", "email", "ada@gone.example"));
        RunInMemory run = fixture.run("Enrich Data: Ada", contact);

        assertThat(fixture.work("enricher", run)).isInstanceOf(Outcome.Completed.class);

        assertThat(fixture.visits).containsExactly(URI.create("https://gone.example"));
        assertThat(fixture.property(contact, ContactProperty.DATA_QUALITY)).isEqualTo("LOW");
        assertThat(fixture.property(contact, ContactProperty.ENRICHMENT_NOTES))
                .contains("could not be read (no such host)");
        assertThat(fixture.subjects(contact, run))
                .containsExactlyInAnyOrder("Qualify Lead: Ada", "Manual Review Needed: Ada");
        assertThat(fixture.task(contact, "Manual Review Needed").dueAt()).isEqualTo(AgentsFixture.NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void aFreeMailAddressTellsNoWebsite() {
        ContactId contact = fixture.contact(Map.of("firstname", "Ada", "email", "ada@yahoo.co.uk"));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.visits).isEmpty();
    }

    @Test
    void noSecondQualificationIsCreatedWhereOneWaitsForThisEnrichment() {
        ContactId contact = lead();
        fixture.task("Qualify Lead: Ada", contact);
        RunInMemory run = fixture.run("Enrich Data - Missing industry: Ada", contact);

        fixture.work("enricher", run);

        assertThat(fixture.subjects(contact, run)).filteredOn(subject -> subject.startsWith("Qualify")).hasSize(1);
    }

    @Test
    void markupFromAWebsiteIsEscapedInTheNote() {
        ContactId contact = lead();
        fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.DESCRIPTION, "<script>alert(1)</script> & \"quotes\"", 0.9));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.listNotesOf(contact))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.body()).doesNotContain("<script").contains("&lt;script&gt;"));
    }
}
