package dev.leadwright.evaluation;

import java.util.List;

/**
 * How far the analyst's scores are from a person's, in points of 100.
 *
 * @param leads with a score by a person
 * @param mean of the distances, whichever way; NaN without leads
 * @param bias mean of analyst less person: above 0 the analyst is generous; NaN without leads
 */
public record ScoreError(int leads, double mean, double bias) {

    static ScoreError of(List<JudgedLead> judged) {
        List<Integer> differences = judged.stream()
                .flatMap(lead -> lead.lead().score().stream().map(labelled -> lead.score() - labelled))
                .toList();
        return new ScoreError(
                differences.size(),
                differences.stream().mapToInt(Math::abs).average().orElse(Double.NaN),
                differences.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN));
    }
}
