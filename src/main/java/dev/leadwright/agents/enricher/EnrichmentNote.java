package dev.leadwright.agents.enricher;

import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.EnrichmentReport.NextAction;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * The note on the contact's timeline. Everything in it that comes from outside is escaped, and only addresses that were
 * visited are links. HubSpot takes 65,536 characters; the lists end before.
 */
final class EnrichmentNote {
    private static final int MOST_FACTS = 40;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_SUMMARY = 2_000;

    /** Far enough below what a note holds that one more fact, escaped, and what follows the lists still fit. */
    private static final int ENOUGH = 45_000;

    private final Enrichment enrichment;
    private final EnrichmentReport report;
    private final StringBuilder html = new StringBuilder();

    private EnrichmentNote(Enrichment enrichment) {
        this.enrichment = enrichment;
        this.report = enrichment.report();
    }

    static String html(Enrichment enrichment) {
        return new EnrichmentNote(enrichment).html();
    }

    private String html() {
        paragraph("<strong>Data enrichment</strong>: quality " + report.quality() + ", decision-maker score "
                + report.decisionMakerScore() + " of 10. " + escaped(report.decisionMakerReason(), LONGEST_TEXT));
        paragraph("<strong>Recommended</strong>: " + recommended(report.nextAction()));
        paragraph(escaped(report.summary(), LONGEST_SUMMARY));
        list("The contact", facts().filter(fact -> fact.chosen() && isAboutPerson(fact)));
        list("The company", facts().filter(fact -> fact.chosen() && !isAboutPerson(fact)));
        list("Also found, and not taken over", facts().filter(fact -> !fact.chosen()));
        if (!report.gaps().isEmpty()) {
            paragraph(
                    "<strong>Not known</strong>: " + escaped(String.join(", ", report.gaps()), LONGEST_SUMMARY) + ".");
        }
        paragraph(escaped(enrichment.sources() + enrichment.browser(), LONGEST_SUMMARY) + " Judged by "
                + escaped(enrichment.judged().by(), LONGEST_TEXT) + ".");
        return html.toString();
    }

    private static String recommended(NextAction action) {
        return switch (action) {
            case QUALIFY_WITH_PRIORITY -> "qualify the lead before others.";
            case QUALIFY -> "qualify the lead.";
            case REVIEW_MANUALLY -> "a person should look; so little is known that the score will say little.";
        };
    }

    private Stream<FoundFact> facts() {
        return enrichment.facts().stream();
    }

    private static boolean isAboutPerson(FoundFact fact) {
        return fact.finding().topic().isAboutPerson();
    }

    private void paragraph(String content) {
        html.append("<p>").append(content).append("</p>");
    }

    private void list(String title, Stream<FoundFact> listed) {
        List<FoundFact> facts = listed.toList();
        if (facts.isEmpty() || html.length() >= ENOUGH) {
            return;
        }
        paragraph("<strong>" + title + "</strong>");
        html.append("<ul>");
        int shown = 0;
        for (FoundFact fact : facts) {
            if (html.length() < ENOUGH && shown < MOST_FACTS) {
                html.append("<li>").append(line(fact)).append("</li>");
                shown++;
            }
        }
        if (shown < facts.size()) {
            html.append("<li>and ").append(facts.size() - shown).append(" more</li>");
        }
        html.append("</ul>");
    }

    private String line(FoundFact fact) {
        String topic = fact.finding().topic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String reason = fact.chosen() ? "" : " " + escaped(fact.reason(), LONGEST_TEXT) + ".";
        return Character.toUpperCase(topic.charAt(0)) + topic.substring(1) + ": "
                + escaped(fact.finding().value(), LONGEST_TEXT)
                + " (" + source(fact.finding().source(), enrichment.visited()) + ", "
                + escaped(fact.method(), LONGEST_TEXT) + ", "
                + Math.round(fact.finding().confidence() * 100) + " %)." + reason;
    }

    /** A link for a visited http or https address; the text of any other. */
    private static String source(URI source, Set<URI> visited) {
        String text = escaped(source.toString(), LONGEST_TEXT);
        boolean web = "http".equalsIgnoreCase(source.getScheme()) || "https".equalsIgnoreCase(source.getScheme());
        boolean whole = source.toString().length() <= LONGEST_TEXT;
        return web && whole && visited.contains(source)
                ? "<a href=\"" + text + "\" rel=\"noopener noreferrer\">" + text + "</a>"
                : text;
    }

    private static String escaped(String text, int longest) {
        return HtmlUtils.htmlEscape(Leads.line(text, longest), "UTF-8");
    }
}
