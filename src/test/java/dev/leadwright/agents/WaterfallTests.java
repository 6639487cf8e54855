package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactId;
import dev.leadwright.web.Fact;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model's reading costs money, so it comes last, and only while something worth it is missing. */
class WaterfallTests {
    private static final URI HOME = URI.create("https://engines.example/");

    private final Reader reader = new Reader();
    private final AgentsFixture fixture =
            new AgentsFixture(AgentsFixture.settings(List.of("company", "industry")), Optional.of(reader));

    /** Reads the size out of a page, and counts how often it is asked to. */
    private static final class Reader implements Analyst {
        final List<SiteText> asked = new ArrayList<>();

        @Override
        public String name() {
            return "reader";
        }

        @Override
        public List<ExtractedFact> extract(SiteText site) {
            asked.add(site);
            return List.of(new ExtractedFact(
                    dev.leadwright.analyst.Finding.Topic.EMPLOYEES,
                    "40",
                    HOME,
                    "Our team of 40 employees builds engines",
                    0.9));
        }

        @Override
        public EnrichmentReport compile(EnrichmentCase enrichment) {
            return new EnrichmentReport(Quality.HIGH, Optional.empty(), 5, "Decides.", List.of(), "Builds engines.");
        }

        @Override
        public Assessment assess(Lead lead) {
            throw new UnsupportedOperationException("nobody is scored here");
        }

        @Override
        public Draft write(OutreachBrief brief) {
            throw new UnsupportedOperationException("nobody is written to here");
        }
    }

    private ContactId lead(Map<String, String> company) {
        ContactId contact = fixture.contact(Map.of("firstname", "Ada", "email", "ada@engines.example"));
        Map<String, String> properties = new HashMap<>(Map.of("name", "Engines", "domain", "engines.example"));
        properties.putAll(company);
        fixture.company(contact, properties);
        return contact;
    }

    private void site(Fact... facts) {
        fixture.sites.put(
                "engines.example",
                new SiteReading(
                        HOME,
                        AgentsFixture.NOW,
                        List.of(HOME),
                        List.of(new SiteReading.PageText(HOME, "Our team of 40 employees builds engines.")),
                        List.of(facts),
                        Optional.empty()));
    }

    private static Fact fact(Fact.Field field, String value, double confidence) {
        return new Fact(field, value, HOME, AgentsFixture.NOW, "JSON-LD Organization", confidence, value);
    }

    @Test
    void aModelReadsWhatNothingElseTold() {
        ContactId contact = lead(Map.of());
        site(fact(Fact.Field.DESCRIPTION, "Builds engines", 0.9), fact(Fact.Field.EMPLOYEES, "44", 0.5));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(reader.asked).hasSize(1);
        assertThat(fixture.property(contact, CompanyProperty.COMPANY_SIZE)).isEqualTo("40");
    }

    @Test
    void noModelIsPaidForWhatIsKnown() {
        ContactId contact = lead(Map.of(CompanyProperty.INDUSTRY, "MACHINERY", CompanyProperty.EMPLOYEES, "50"));
        site(
                fact(Fact.Field.DESCRIPTION, "Builds engines", 0.9),
                fact(Fact.Field.NEWS, "2026-11-02 Opens an office in Lyon", 0.9));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", contact));

        assertThat(reader.asked).isEmpty();
        assertThat(fixture.visits).hasSize(1);
    }
}
