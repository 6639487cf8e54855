package dev.leadwright.analyst;

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
