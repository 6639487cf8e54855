package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.Fact.Field;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpPageReaderTests {
    private final TestSites site = new TestSites();

    HttpPageReaderTests() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theHomePageAndThePagesAboutTheCompanyAreRead() {
        site.page("/", """
                <a href="/about">About us</a> <a href="/news/">News</a> <a href="/products">Products</a>
                <a href="https://www.acme.example/careers">Careers</a> <a href="https://other.example/about">Partner</a>
                <a href="/about.pdf">About, printed</a> <a href="mailto:x@acme.example">Contact</a>""");
        site.page("/about", "<p>We are a team of 45.</p>")
                .page("/news/", "news")
                .page("/careers", "jobs");

        SiteReading reading = site.read();

        assertThat(reading.failure()).isEmpty();
        assertThat(reading.pages())
                .containsExactly(
                        URI.create("https://acme.example/"),
                        URI.create("https://acme.example/about"),
                        URI.create("https://acme.example/news/"),
                        URI.create("https://www.acme.example/careers"));
        assertThat(reading.best(Field.EMPLOYEES)).get().satisfies(fact -> {
            assertThat(fact.value()).isEqualTo("45");
            assertThat(fact.source()).isEqualTo(URI.create("https://acme.example/about"));
            assertThat(fact.at()).isEqualTo(TestSites.NOW);
            assertThat(fact.evidence()).isEqualTo("We are a team of 45.");
        });
    }

    @Test
    void itSaysWhoItIsAndAsksRobotsTxtFirst() {
        site.page("/", "hello");

        site.read();

        assertThat(site.requests).startsWith("/robots.txt", "/");
        assertThat(site.userAgents).allMatch(agent -> agent.startsWith("Leadwright/"));
    }

    @Test
    void aSiteThatDoesNotWantRobotsIsNotVisited() {
        site.page("/", "hello").on("/robots.txt", robots("User-agent: *\nDisallow: /\n"));

        SiteReading reading = site.read();

        assertThat(reading.pages()).isEmpty();
        assertThat(reading.failure()).contains("The robots.txt of acme.example does not allow visiting it.");
        assertThat(site.requests).containsExactly("/robots.txt");
    }

    @Test
    void aPageThatRobotsTxtForbidsIsLeftOut() {
        site.page("/", "<a href='/about'>About</a><a href='/news'>News</a>")
                .page("/about", "about")
                .page("/news", "news")
                .on("/robots.txt", robots("User-agent: leadwright\nDisallow: /about\n"));

        SiteReading reading = site.read();

        assertThat(reading.pages()).extracting(URI::getPath).containsExactly("/", "/news");
        assertThat(reading.failure()).isPresent();
    }

    @Test
    void aSiteWhoseRobotsTxtFailsIsNotVisited() {
        site.page("/", "hello").on("/robots.txt", exchange -> exchange.sendResponseHeaders(500, -1));

        assertThat(site.read().pages()).isEmpty();
    }

    @Test
    void redirectsAreFollowed() {
        site.redirect("/", "https://other.example/welcome").page("/welcome", "<title>Other Ltd</title>");

        SiteReading reading = site.read();

        assertThat(reading.pages()).containsExactly(URI.create("https://other.example/welcome"));
    }

    @Test
    void aMissingPageIsAFailureInWords() {
        assertThat(site.read().failure()).contains("https://acme.example/ answers 404.");
    }

    @Test
    void aSiteThatIsDownIsAFailureInWords() {
        WebSettings settings = site.settings();
        site.close();

        assertThat(site.read(settings).failure()).contains("acme.example could not be reached.");
    }

    @Test
    void theCharsetOfTheHeaderIsUsedAndAnUnknownOneForgiven() {
        site.on(
                "/",
                exchange -> TestSites.send(
                        exchange,
                        200,
                        "text/html; charset=windows-1252",
                        "<title>Müller GmbH</title>".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(site.read().best(Field.NAME)).get().extracting(Fact::value).isEqualTo("Müller GmbH");

        site.on(
                "/",
                exchange -> TestSites.send(
                        exchange,
                        200,
                        "text/html; charset=klingon-8",
                        "<title>Müller GmbH</title>".getBytes(StandardCharsets.UTF_8)));
        assertThat(site.read().best(Field.NAME)).get().extracting(Fact::value).isEqualTo("Müller GmbH");
    }

    private static com.sun.net.httpserver.HttpHandler robots(String rules) {
        return exchange -> TestSites.send(exchange, 200, "text/plain", rules.getBytes(StandardCharsets.UTF_8));
    }
}
