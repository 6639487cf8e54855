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

    /** What is best done next about the lead. */
    public enum NextAction {
        /** A decision maker of whom much is known: before the others. */
        QUALIFY_WITH_PRIORITY("Qualify Lead - Priority"),
        QUALIFY("Qualify Lead"),
        /** So little is known that a person should look, too. */
        REVIEW_MANUALLY("Manual Review Needed");

        private final String subject;

        NextAction(String subject) {
            this.subject = subject;
        }

        /** Of the task that asks for it. */
        public String subject() {
            return subject;
        }

        public static NextAction of(Quality quality, int decisionMakerScore) {
            if (quality == Quality.LOW) {
                return REVIEW_MANUALLY;
            }
            return decisionMakerScore >= 7 && quality == Quality.HIGH ? QUALIFY_WITH_PRIORITY : QUALIFY;
        }
    }

    public EnrichmentReport {
        gaps = List.copyOf(gaps);
        if (decisionMakerScore < 1 || decisionMakerScore > 10) {
            throw new IllegalArgumentException("A decision-maker score is 1 to 10, not " + decisionMakerScore + ".");
        }
    }

    /** Worth qualifying before the others: decision-maker score of 7 and more, and good data. */
    public boolean highValue() {
        return nextAction() == NextAction.QUALIFY_WITH_PRIORITY;
    }

    public NextAction nextAction() {
        return NextAction.of(quality, decisionMakerScore);
    }

    /** The same with these gaps. */
    public EnrichmentReport withGaps(List<String> all) {
        return new EnrichmentReport(quality, industry, decisionMakerScore, decisionMakerReason, all, summary);
    }
}
