package dev.leadwright.web.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.Fact;
import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFactsTests {
    @Test
    void structuredDataIsTrustedMost() {
        List<Fact> facts = PageFixture.facts("/", """
                <html lang="de-DE"><head><title>Acme | Home</title>
                <meta name="description" content="A shorter description of Acme.">
                <script type="application/ld+json">{"@graph": [{"@type": ["Organization", "Corporation"],
                  "name": "Acme &amp; Söhne", "description": "Pumps <b>for ships</b>.", "industry": "Manufacturing",
                  "url": "https://www.acme.example/", "telephone": "+49 40 123456",
                  "numberOfEmployees": {"@type": "QuantitativeValue", "value": 210},
                  "address": {"addressLocality": "Hamburg", "addressCountry": {"@type": "Country", "name": "Germany"}},
                  "sameAs": ["https://de.linkedin.com/company/acme-soehne/about", "https://x.example/acme"]}]}</script>
                </head><body><p>We have 180 employees.</p></body></html>""", Map.of());

        assertThat(best(facts, Field.NAME)).isEqualTo("Acme & Söhne");
        assertThat(best(facts, Field.DESCRIPTION)).isEqualTo("Pumps for ships.");
        assertThat(best(facts, Field.INDUSTRY)).isEqualTo("Manufacturing");
        assertThat(best(facts, Field.PHONE)).isEqualTo("+49 40 123456");
        assertThat(best(facts, Field.LOCATION)).isEqualTo("Hamburg, Germany");
        assertThat(best(facts, Field.LINKEDIN_PAGE)).isEqualTo("https://www.linkedin.com/company/acme-soehne");
        assertThat(best(facts, Field.LANGUAGE)).isEqualTo("de");
        assertThat(facts.stream().filter(fact -> fact.field() == Field.EMPLOYEES))
                .extracting(Fact::value)
                .containsExactly("210", "180");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"Organization\", \"url\": \"https://customer.example\", \"numberOfEmployees\": 900}",
                "{\"@type\": \"Person\", \"name\": \"Ada\", \"numberOfEmployees\": 900}",
                "{\"@type\": \"Organization\", \"numberOfEmployees\": null}",
                "{\"@type\": \"Organization\", \"numberOfEmployees\": {\"value\": {}}}",
                "{\"@type\": \"Organization\", \"numberOfEmployees\": \"many\"}",
                "{\"@type\": \"Organization\", \"numberOfEmployees\": -5000000000}",
                "{\"@type\": \"Organization\", \"numberOfEmployees\":",
                "null",
                "[[[]]]"
            })
    void structuredDataThatDoesNotSayItTellsNothing(String json) {
        assertThat(PageFixture.values(
                        Field.EMPLOYEES, "<script type='application/ld+json'>" + json + "</script><p>Hello</p>"))
                .isEmpty();
    }

    @Test
    void microdataIsRead() {
        String html = """
                <div itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Acme</span>
                <meta itemprop="numberOfEmployees" content="64"><span itemprop="addressLocality">Porto</span></div>""";

        assertThat(PageFixture.values(Field.EMPLOYEES, html)).containsExactly("64");
        assertThat(PageFixture.values(Field.LOCATION, html)).containsExactly("Porto");
    }

    @Test
    void technologiesShowInScriptsMetaHeadersCookiesAndMarkup() {
        List<Fact> facts = PageFixture.facts(
                "/", """
                <meta name="generator" content="WordPress 6.8"><script src="https://js.hs-scripts.com/1.js"></script>
                <script src="/js/jquery-3.7.1.min.js"></script><div id="__next"></div>
                <script id="__NEXT_DATA__" type="application/json">{}</script>
                <script>gtag('config', 'G-ABC');</script><p>We wrote about Shopify and Drupal.</p>""", Map.of("server", List.of("nginx/1.29"), "set-cookie", List.of("laravel_session=1; path=/")));

        assertThat(facts.stream().filter(fact -> fact.field() == Field.TECHNOLOGY))
                .extracting(Fact::value)
                .containsExactlyInAnyOrder(
                        "WordPress", "HubSpot", "jQuery", "Next.js", "React", "Google Analytics", "nginx", "Laravel");
    }

    @Test
    void newsStandsNewestFirstWithItsDate() {
        assertThat(PageFixture.values(Field.NEWS, "/news", """
                <article><h2>Acme wins a design award</h2><time datetime="2026-03-01">1 March</time></article>
                <ul><li>12. Oktober 2026 <a href="/n/1">Neues Werk in Lyon eröffnet</a></li>
                <li><a href="/n/2">A teaser without any date</a></li></ul>
                <article><h2>Acme moves to a new office</h2><p>June 5, 2026</p></article>
                <article><h2>Ten years ago we began</h2><time datetime="2016-03-01"></time></article>"""))
                .containsExactly(
                        "2026-10-12 Neues Werk in Lyon eröffnet",
                        "2026-06-05 Acme moves to a new office",
                        "2026-03-01 Acme wins a design award");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Industry: Logistics</p>",
                "<dl><dt>Branche</dt><dd>Logistics</dd></dl>",
                "<meta name='description' content='A family-owned freight forwarder from Antwerp since 1921.'>"
            })
    void theIndustryIsFoundWhereTheSiteNamesIt(String html) {
        assertThat(PageFixture.values(Field.INDUSTRY, html)).containsExactly("Logistics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>We make things better</h1><p>Our software company customers and banks love it.</p>",
                "<h1>Software company for hospitals and law firms: hospital and law firm tools</h1>"
            })
    void anUnclearIndustryStaysUnknown(String html) {
        assertThat(PageFixture.values(Field.INDUSTRY, html)).isEmpty();
    }

    @Test
    void phoneLocationAndLinkedInAreFoundInThePage() {
        String html = """
                <a href="tel:+4940123456">Call us</a> <a href="https://www.linkedin.com/company/acme?trk=x">in</a>
                <p>We are headquartered in Den Haag, Netherlands and love it.</p>
                <a href="https://www.linkedin.com/in/ada">Ada</a>""";

        assertThat(PageFixture.values(Field.PHONE, html)).containsExactly("+4940123456");
        assertThat(PageFixture.values(Field.LINKEDIN_PAGE, html))
                .containsExactly("https://www.linkedin.com/company/acme");
        assertThat(PageFixture.values(Field.LOCATION, html)).containsExactly("Den Haag, Netherlands");
    }

    @Test
    void valuesAreOneLineWithoutUnseenCharacters() {
        String html =
                "<meta name='description' content='Pumps\n\u202Efor\u200B ships\u0007 and\u00A0more of that kind'>";

        assertThat(PageFixture.values(Field.DESCRIPTION, html))
                .containsExactly("Pumps for ships and more of that kind");
        assertThat(PageFixture.values(Field.DESCRIPTION, html.replace("Pumps", "x".repeat(5_000)))
                        .getFirst())
                .hasSizeLessThanOrEqualTo(600)
                .endsWith("…");
    }

    @Test
    void aPageThatSaysNothingGivesNoFacts() {
        assertThat(PageFixture.facts("/", "<html><body><p>Welcome!</p></body></html>", Map.of()))
                .isEmpty();
    }

    private static String best(List<Fact> facts, Field field) {
        return facts.stream()
                .filter(fact -> fact.field() == field)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
