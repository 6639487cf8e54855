package dev.leadwright.analyst;

import java.util.List;
import java.util.Optional;

/**
 * What an enrichment comes to.
 *
 * @param industry in words, where the findings tell it with enough confidence
 * @param decisionMakerScore 1 to 10: how likely the contact decides on a purchase
 * @param decisionMakerReason one sentence
 * @param gaps fields that stay unknown, in words
 * @param summary a few sentences for the note
 */
public record EnrichmentReport(
        Quality quality,
        Optional<String> industry,
        int decisionMakerScore,
        String decisionMakerReason,
        List<String> gaps,
        String summary) {

    /** How much is known about the lead. */
    public enum Quality {
        HIGH,
        MEDIUM,
        LOW
    }

    public EnrichmentReport {
        gaps = List.copyOf(gaps);
        if (decisionMakerScore < 1 || decisionMakerScore > 10) {
            throw new IllegalArgumentException("A decision-maker score is 1 to 10, not " + decisionMakerScore + ".");
        }
    }

    /** Worth qualifying before the others: decision-maker score of 7 and more, and good data. */
    public boolean highValue() {
        return decisionMakerScore >= 7 && quality == Quality.HIGH;
    }
}
