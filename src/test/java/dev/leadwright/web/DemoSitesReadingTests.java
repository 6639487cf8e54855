package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.demo.DemoSites;
import dev.leadwright.web.Fact.Field;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo's websites tell the reader, and what they do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSitesReadingTests {
    private final DemoSites sites = DemoSites.start();
    private final WebSettings settings = new WebSettings(
            false,
            "Leadwright/0.1",
            Duration.ofSeconds(20),
            5,
            1_000_000,
            Duration.ofHours(1),
            Duration.ZERO,
            Optional.empty(),
            sites.hosts(),
            BrowserSettings.OFF);
    private final HttpPageReader reader = new HttpPageReader(settings, TestSites.CLOCK);

    @BeforeAll
    void warmUp() {
        read("brightloom.example");
    }

    @AfterAll
    void close() {
        reader.close();
        sites.close();
    }

    @ParameterizedTest
    @CsvSource({
        "atelierlumen.example, 18, Marketing",
        "brightloom.example, 1400, Software",
        "casamirador.example, 320, Hospitality",
        "greenfurrow.example, 2300, unknown",
        "hafenlicht.example, 850, unknown",
        "kitebridge.example, 1050, Financial Services",
        "moltobene.example, unknown, unknown",
        "northquay.example, 240, Software",
        "orbitaldesk.example, 130, Software",
        "papermoon.example, unknown, Retail",
        "tesserahealth.example, 75, Software",
        "valorpay.example, 620, Financial Services"
    })
    void sizeAndIndustryAreRightOrUnknown(String site, String employees, String industry) {
        SiteReading reading = read(site);

        assertThat(reading.failure()).isEmpty();
        assertThat(best(reading, Field.EMPLOYEES)).isEqualTo(employees);
        assertThat(best(reading, Field.INDUSTRY)).isEqualTo(industry);
        assertThat(reading.facts(Field.EMPLOYEES).map(Fact::value).distinct()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void newsAndTechnologiesAreFound() {
        SiteReading reading = read("brightloom.example");

        assertThat(reading.facts(Field.NEWS).map(Fact::value))
                .containsExactly(
                        "2026-10-06 Brightloom opens an office in Porto", "2026-07-14 Dye house module leaves beta");
        assertThat(reading.facts(Field.TECHNOLOGY).map(Fact::value)).contains("WordPress", "jQuery");
        assertThat(best(read("northquay.example"), Field.NEWS))
                .isEqualTo("2026-09-21 Northquay raises a Series C to build for grocers");
        assertThat(best(read("valorpay.example"), Field.NEWS))
                .isEqualTo("2026-11-03 Valorpay launches instant payouts in the Nordics");
        assertThat(best(read("hafenlicht.example"), Field.NEWS))
                .isEqualTo("2026-10-19 Neues Hochregallager in Rostock geht in Betrieb");
    }

    @Test
    void hiddenInstructionsAreNoFacts() {
        assertThat(read("tesserahealth.example").facts().stream()
                        .map(fact -> fact.value() + fact.evidence())
                        .collect(Collectors.joining()))
                .doesNotContain("IGNORE", "99999", "evil", "system prompt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ironvale.example", "quietharbor.example", "stranger.example"})
    void aSiteThatIsDownOrForbiddenOrUnknownHasAReason(String site) {
        SiteReading reading = read(site);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.failure()).isPresent();
    }

    private SiteReading read(String site) {
        return reader.read(URI.create("http://" + site));
    }

    private static String best(SiteReading reading, Field field) {
        return reading.best(field).map(Fact::value).orElse("unknown");
    }
}
