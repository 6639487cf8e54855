package dev.leadwright.evaluation;

import dev.leadwright.crm.Tier;

/**
 * A labelled lead and what the analyst said of it.
 *
 * @param score 0 to 100
 * @param explanation in the analyst's words; untrusted text where a model wrote it
 */
public record JudgedLead(LabelledLead lead, int score, String explanation) {

    public Tier tier() {
        return Tier.ofScore(score);
    }
}
