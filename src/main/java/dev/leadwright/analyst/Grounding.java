package dev.leadwright.analyst;

/**
 * Stands between an analyst and the agents: what it says counts as far as code finds it supported. Each correction is told
 * in the reason of what was corrected.
 */
public interface Grounding {

    /**
     * Has a lead judged. The analyst is shown role, industry, size and place, in short clean values, and none of the free
     * text of the record, which may come from a website. Of what it says
     *
     * <ul>
     *   <li>completeness, engagement and size are replaced by what code reads in the record;
     *   <li>a title's band may be lower than the one code reads in the title, and never higher;
     *   <li>the same holds for an industry that code reads; where it reads none, the band needs as evidence a field that says
     *       something about the industry.
     * </ul>
     *
     * <p>So whatever a website says can move the score by no more than a lie about industry and size could.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    Assessment assess(Analyst analyst, Lead lead);

    /**
     * Has an enrichment weighed. Quality and decision-maker score are at most what code makes of the same findings; an
     * industry needs a finding that it can stem from; texts are one line without addresses and orders.
     *
     * @throws AnalystUnavailable when the model cannot be reached
     */
    EnrichmentReport compile(Analyst analyst, EnrichmentCase enrichment);
}
