package dev.leadwright.agents.enricher;

import dev.leadwright.agents.lead.FoundFact;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.EnrichmentReport;
import java.net.URI;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The note on the contact's timeline. Everything in it that comes from outside is escaped. */
final class EnrichmentNote {
    private static final int MOST_FACTS = 30;
    private static final int LONGEST_TEXT = 300;

    /** Far enough below what a note holds that one more fact, escaped, still fits. */
    private static final int ENOUGH = 45_000;

    private EnrichmentNote() {}

    static String html(Enrichment enrichment) {
        EnrichmentReport report = enrichment.report();
        StringBuilder html = new StringBuilder();
        html.append("<p><strong>Data enrichment</strong>: quality ")
                .append(report.quality())
                .append(", decision-maker score ")
                .append(report.decisionMakerScore())
                .append(" of 10. ")
                .append(escaped(report.decisionMakerReason()))
                .append("</p>");
        html.append("<p>")
                .append(HtmlUtils.htmlEscape(Leads.abbreviated(report.summary(), 2000), "UTF-8"))
                .append("</p>");
        facts(enrichment, html);
        if (!report.gaps().isEmpty()) {
            html.append("<p>Not known: ")
                    .append(escaped(String.join(", ", report.gaps())))
                    .append(".</p>");
        }
        return html.append("<p>")
                .append(escaped(enrichment.sources()))
                .append(escaped(enrichment.browser()))
                .append(" Judged by ")
                .append(escaped(enrichment.judged().by()))
                .append(".")
                .append("</p>")
                .toString();
    }

    private static void facts(Enrichment enrichment, StringBuilder html) {
        if (enrichment.facts().isEmpty()) {
            return;
        }
        html.append("<ul>");
        for (FoundFact fact : enrichment.facts().stream().limit(MOST_FACTS).toList()) {
            if (html.length() < ENOUGH) {
                html.append("<li>").append(line(fact)).append("</li>");
            }
        }
        html.append("</ul>");
    }

    private static String line(FoundFact fact) {
        String topic = fact.finding().topic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String kept = fact.chosen() ? "" : " Not taken over: " + escaped(fact.reason()) + ".";
        return escaped(Character.toUpperCase(topic.charAt(0)) + topic.substring(1)) + ": "
                + escaped(fact.finding().value())
                + " (" + link(fact.finding().source()) + ", " + escaped(fact.method()) + ", "
                + Math.round(fact.finding().confidence() * 100) + " %)." + kept;
    }

    /** Only pages that were visited come here; anything but http and https is shown as text. */
    private static String link(URI source) {
        String text = escaped(source.toString());
        boolean web = "http".equalsIgnoreCase(source.getScheme()) || "https".equalsIgnoreCase(source.getScheme());
        return web && text.length() <= LONGEST_TEXT
                ? "<a href=\"" + text + "\" rel=\"noopener noreferrer\">" + text + "</a>"
                : text;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Leads.abbreviated(text, LONGEST_TEXT), "UTF-8");
    }
}
