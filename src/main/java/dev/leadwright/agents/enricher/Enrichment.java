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
import java.util.Set;
import java.util.stream.Stream;

/**
 * One enrichment: where was looked, what was found and chosen, what the analyst makes of it.
 *
 * @param visited addresses that this program asked for itself
 * @param trail where was looked, a sentence for each source
 */
record Enrichment(
        Lead lead,
        Optional<SiteReading> reading,
        Set<URI> visited,
        List<String> trail,
        Judged<EnrichmentReport> judged,
        List<FoundFact> facts) {

    EnrichmentReport report() {
        return judged.answer();
    }

    Stream<FoundFact> chosen(Topic topic) {
        return facts.stream().filter(fact -> fact.chosen() && fact.finding().topic() == topic);
    }

    /** Where was looked, in sentences for people. */
    String sources() {
        return String.join(" ", trail);
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
