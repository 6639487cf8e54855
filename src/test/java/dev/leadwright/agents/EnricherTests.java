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
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(fixture.task(contact, "Manual Review Needed").dueAt())
                .isEqualTo(AgentsFixture.NOW.plus(Duration.ofDays(7)));
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

        assertThat(fixture.subjects(contact, run))
                .filteredOn(subject -> subject.startsWith("Qualify"))
                .hasSize(1);
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

    @Test
    void anOwnValueGivesWayToABetterFoundedOneAndAPersonsStays() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.EMPLOYEES, "85", 0.8), fact(Fact.Field.PHONE, "+44 20 555", 0.8));
        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));
        fixture.crm.updateCompany(company, Map.of("phone", "+44 20 777"));

        site(fact(Fact.Field.EMPLOYEES, "120", 0.95), fact(Fact.Field.PHONE, "+44 20 999", 0.95));
        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        Properties of = fixture.crm.getCompany(company).properties();
        assertThat(of.find(CompanyProperty.EMPLOYEES)).contains("120");
        assertThat(fixture.property(contact, ContactProperty.COMPANY_SIZE)).isEqualTo("120");
        assertThat(of.find(CompanyProperty.PHONE)).contains("+44 20 777");
        assertThat(reason(contact, "120"))
                .isEqualTo("Better founded, or newer, than what was found on 2026-11-23: \"85\"");
        assertThat(reason(contact, "+44 20 999")).isEqualTo("The CRM already says \"+44 20 777\"");

        site(fact(Fact.Field.EMPLOYEES, "90", 0.8));
        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.getCompany(company).employees()).contains(120);
        assertThat(reason(contact, "90"))
                .isEqualTo("The CRM already says \"120\", found on 2026-11-23 and as well founded or better");
    }

    @Test
    void whatAPersonTypesWhileTheSiteIsReadStays() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.EMPLOYEES, "85", 0.9));
        fixture.whileReading = () -> fixture.crm.updateCompany(company, Map.of("numberofemployees", "50"));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.getCompany(company).employees()).contains(50);
    }

    private String reason(ContactId contact, String value) {
        return fixture.file.findLead(contact).orElseThrow().facts().stream()
                .filter(fact -> fact.value().equals(value))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void valuesThatContradictEachOtherAreKeptAndTheMoreCertainOneIsChosen() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(
                fact(Fact.Field.EMPLOYEES, "500", 0.75),
                fact(Fact.Field.EMPLOYEES, "85", 0.95),
                fact(Fact.Field.EMPLOYEES, "51-200", 0.85));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.getCompany(company).employees()).contains(85);
        assertThat(reason(contact, "500"))
                .isEqualTo("Another value is better founded: \"85\" (engines.example, 95 %, against 75 %)");
        assertThat(reason(contact, "51-200")).startsWith("It agrees with the value that was chosen");
    }

    @Test
    void aRangeIsNotMadeANumber() {
        ContactId contact = lead();
        CompanyId company = fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.EMPLOYEES, "51-200", 0.85));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        Properties of = fixture.crm.getCompany(company).properties();
        assertThat(of.find(CompanyProperty.EMPLOYEES)).isEmpty();
        assertThat(of.find(CompanyProperty.COMPANY_SIZE)).contains("51-200");
    }

    @Test
    void aPageAtASocialNetworkIsNoWebsite() {
        ContactId contact = lead();
        fixture.company(contact, Map.of("name", "Engines", "website", "https://www.linkedin.com/company/engines"));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.visits).containsExactly(URI.create("https://engines.example"));
    }

    @Test
    void oneNoteIsWrittenHoweverOftenTheTaskIsRun() {
        ContactId contact = lead();
        fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        site(fact(Fact.Field.EMPLOYEES, "85", 0.9));
        RunInMemory run = fixture.run("Enrich Data: Ada", contact);

        fixture.work("enricher", run);
        fixture.work("enricher", run);

        assertThat(fixture.crm.listNotesOf(contact)).hasSize(1);
    }

    @Test
    void whatTheNoteHoldsFitsHoweverMuchWasFound() {
        ContactId contact = lead();
        fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        String long300 = "<&\"'>".repeat(60);
        site(IntStream.range(0, 60)
                .mapToObj(i -> fact(Fact.Field.TECHNOLOGY, i + long300, 0.9))
                .toArray(Fact[]::new));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(fixture.crm.listNotesOf(contact))
                .singleElement()
                .satisfies(note -> assertThat(note.body())
                        .hasSizeLessThan(65_536)
                        .contains("more</li>", "Read 1 page of engines.example.")
                        .doesNotContain("<&"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "</li></ul><iframe src=//evil.example>",
                "<svg/onload=alert(1)>"
            })
    void noMarkupOfASiteBecomesTheNotes(String payload) {
        ContactId contact = lead();
        fixture.company(contact, Map.of("name", "Engines", "domain", "engines.example"));
        URI elsewhere = URI.create("javascript:alert(1)");
        site(
                fact(Fact.Field.DESCRIPTION, payload, 0.9),
                new Fact(Fact.Field.NEWS, payload, elsewhere, AgentsFixture.NOW, payload, 0.9, payload),
                new Fact(
                        Fact.Field.LOCATION,
                        payload,
                        URI.create("https://not-visited.example/"),
                        AgentsFixture.NOW,
                        "x",
                        0.9,
                        ""));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        Document note = Jsoup.parse(fixture.crm.listNotesOf(contact).getFirst().body());
        assertThat(note.body().select("*").not("body, p, ul, li, strong, a")).isEmpty();
        assertThat(note.select("a")).allMatch(link -> link.attr("href").equals(HOME.toString()));
        assertThat(note.select("*"))
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }
}
