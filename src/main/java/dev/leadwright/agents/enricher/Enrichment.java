package dev.leadwright.agents.enricher;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.web.BrowserUse;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One enrichment: where was looked, what was found and chosen, what the analyst makes of it. */
record Enrichment(
        Lead lead,
        Optional<URI> site,
        Optional<SiteReading> reading,
        Judged<EnrichmentReport> judged,
        List<FoundFact> facts) {

    EnrichmentReport report() {
        return judged.answer();
    }

    Stream<FoundFact> chosen(Topic topic) {
        return facts.stream().filter(fact -> fact.chosen() && fact.finding().topic() == topic);
    }

    /** Where was looked, in a sentence for people. */
    String sources() {
        if (site.isEmpty()) {
            return "No website is known.";
        }
        int pages = reading.map(read -> read.pages().size()).orElse(0);
        String failure = reading.flatMap(SiteReading::failure)
                .map(why -> " (" + why + ")")
                .orElse("");
        return pages == 0
                ? "The website " + site.get().getHost() + " could not be read" + failure + "."
                : "Read " + pages + (pages == 1 ? " page" : " pages") + " of "
                        + site.get().getHost() + failure + ".";
    }

    /** What the browser had to do with it, in sentences for people; empty if it was not needed. */
    String browser() {
        BrowserUse use = reading.map(SiteReading::browser).orElse(BrowserUse.NONE);
        String screenshot = use.screenshotAt().isPresent()
                ? " A screenshot of its home page is on the lead's page of the dashboard."
                : "";
        return screenshot
                + use.trouble().map(why -> " Without the browser: " + why).orElse("");
    }
}
