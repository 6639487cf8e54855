package dev.leadwright.evaluation;

import dev.leadwright.analyst.books.ModelBill;
import java.time.Duration;
import java.util.List;

/**
 * What one analyst made of a labelled set.
 *
 * @param analyst its name: {@code rules}
 * @param judged in the order of the set
 * @param failed leads of which it said nothing
 * @param bill what its model's calls used and cost; none for the rules
 * @param took by the clock on the wall
 */
public record EvaluationResult(
        String analyst, List<JudgedLead> judged, List<Failure> failed, ModelBill bill, Duration took) {

    public EvaluationResult {
        judged = List.copyOf(judged);
        failed = List.copyOf(failed);
    }

    /** A lead that could not be judged, and why, in words for people. */
    public record Failure(LabelledLead lead, String reason) {}

    public TierAgreement tiers() {
        return TierAgreement.of(judged);
    }

    public ScoreError scores() {
        return ScoreError.of(judged);
    }

    public Ranking ranking() {
        return Ranking.of(judged);
    }

    public Calibration calibration() {
        return Calibration.of(judged);
    }
}
