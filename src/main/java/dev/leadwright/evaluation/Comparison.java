package dev.leadwright.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two analysts, or one with two configurations, on the same set.
 *
 * @param disputed leads that they put into different tiers, those farthest apart first
 */
public record Comparison(EvaluationResult one, EvaluationResult other, List<Disputed> disputed) {

    public Comparison {
        disputed = List.copyOf(disputed);
    }

    /** A lead on which they differ. */
    public record Disputed(JudgedLead one, JudgedLead other) {
        /** Points between them. */
        public int distance() {
            return Math.abs(one.score() - other.score());
        }
    }

    public static Comparison of(EvaluationResult one, EvaluationResult other) {
        Map<Integer, JudgedLead> others = other.judged().stream()
                .collect(Collectors.toMap(lead -> lead.lead().line(), Function.identity()));
        List<Disputed> disputed = one.judged().stream()
                .flatMap(lead -> Optional.ofNullable(others.get(lead.lead().line())).stream()
                        .map(twin -> new Disputed(lead, twin)))
                .filter(pair -> pair.one().tier() != pair.other().tier())
                .sorted((a, b) -> Integer.compare(b.distance(), a.distance()))
                .toList();
        return new Comparison(one, other, disputed);
    }
}
