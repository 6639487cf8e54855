package dev.leadwright.analyst;

import java.util.List;

/**
 * Judgement on leads. It says which bands a lead falls in, what a website tells and how a mail reads; points, tiers,
 * recipients and links are code's.
 */
public interface Analyst {

    /** For people and records: {@code rules}. */
    String name();

    /**
     * Puts a lead into a band of each criterion.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    Assessment assess(Lead lead);

    /**
     * Reads facts out of a website's text that nothing else found in it. The rules find none: what rules can find was
     * found when the site was read.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    default List<ExtractedFact> extract(SiteText site) {
        return List.of();
    }

    /**
     * Weighs what was found about a lead.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    EnrichmentReport compile(EnrichmentCase enrichment);

    /**
     * Writes a mail.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    Draft write(OutreachBrief brief);
}
