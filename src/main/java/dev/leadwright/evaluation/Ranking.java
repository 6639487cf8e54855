package dev.leadwright.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How well the score tells those who bought from those who did not: the area under the curve of sensitivity over
 * specificity (ROC AUC).
 *
 * @param won leads that bought
 * @param lost leads that did not
 * @param auc the chance that one who bought has a higher score than one who did not, equal scores counting half: 1 tells
 *     them apart, 0.5 is a coin; NaN where there are none of one kind
 */
public record Ranking(int won, int lost, double auc) {
    private static final int MOST_POINTS = 100;

    static Ranking of(List<JudgedLead> judged) {
        long[] won = countByScore(judged, true);
        long[] lost = countByScore(judged, false);
        double right = 0;
        long lostBelow = 0;
        for (int score = 0; score <= MOST_POINTS; score++) {
            right += won[score] * (lostBelow + lost[score] / 2.0);
            lostBelow += lost[score];
        }
        long allWon = LongStream.of(won).sum();
        return new Ranking((int) allWon, (int) lostBelow, right / ((double) allWon * lostBelow));
    }

    private static long[] countByScore(List<JudgedLead> judged, boolean won) {
        long[] counts = new long[MOST_POINTS + 1];
        judged.stream()
                .filter(lead -> lead.lead().won().equals(Optional.of(won)))
                .forEach(lead -> counts[lead.score()]++);
        return counts;
    }
}
