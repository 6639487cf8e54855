package dev.leadwright.evaluation;

import static dev.leadwright.evaluation.Sets.labelled;
import static dev.leadwright.evaluation.Sets.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.crm.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against numbers worked out by hand, and against the definition. */
class MeasuresTests {

    @Test
    void agreementAndConfusionAreCounted() {
        TierAgreement tiers = TierAgreement.of(List.of(
                labelled(1, 85, 90),
                labelled(2, 60, 82),
                labelled(3, 55, 70),
                labelled(4, 20, 30),
                labelled(5, 51, 49)));

        assertThat(tiers.share()).isEqualTo(0.6);
        assertThat(tiers.count(Tier.HOT, Tier.WARM)).isEqualTo(1);
        assertThat(tiers.count(Tier.COLD, Tier.WARM)).isEqualTo(1);
        assertThat(tiers.recall(Tier.HOT)).isEqualTo(0.5);
        assertThat(tiers.precision(Tier.HOT)).isEqualTo(1);
        assertThat(tiers.precision(Tier.WARM)).isEqualTo(1 / 3.0);
    }

    @Test
    void theErrorOfScoresIsTheirDistanceAndTheBiasItsDirection() {
        ScoreError error = ScoreError.of(List.of(labelled(1, 80, 90), labelled(2, 60, 40), labelled(3, 10, 10)));

        assertThat(error).isEqualTo(new ScoreError(3, 10, 10 / 3.0));
    }

    @Test
    void theAucIsTheShareOfPairsInTheRightOrderAndTiesAreHalf() {
        // of 2 x 3 pairs: 90 beats 3, 50 beats 1 and ties with 1
        Ranking ranking = Ranking.of(List.of(
                settled(1, 90, true),
                settled(2, 50, true),
                settled(3, 50, false),
                settled(4, 60, false),
                settled(5, 10, false)));

        assertThat(ranking.auc()).isEqualTo(4.5 / 6, within(1e-12));
    }

    @Test
    void theAucIsTheSameByTheDefinition() {
        var random = new Random(20261127);
        List<JudgedLead> leads = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            leads.add(settled(i + 1, random.nextInt(101), random.nextInt(3) == 0));
        }

        double right = 0;
        int pairs = 0;
        for (JudgedLead won : leads) {
            for (JudgedLead lost : leads) {
                if (won.lead().won().orElseThrow() && !lost.lead().won().orElseThrow()) {
                    pairs++;
                    right += won.score() > lost.score() ? 1 : won.score() == lost.score() ? 0.5 : 0;
                }
            }
        }
        assertThat(Ranking.of(leads).auc()).isEqualTo(right / pairs, within(1e-12));
    }

    @Test
    void calibrationComparesWhatWasSaidWithWhatCame() {
        Calibration calibration = Calibration.of(
                List.of(settled(1, 100, true), settled(2, 80, true), settled(3, 90, false), settled(4, 10, false)));

        Calibration.Bin top = calibration.bins().getLast();
        assertThat(top).isEqualTo(new Calibration.Bin(80, 100, 3, 90, 2 / 3.0));
        // 3 of 4 leads are off by 0.9 - 0.667, 1 of 4 by 0.1
        assertThat(calibration.expectedError()).isEqualTo((3 * (0.9 - 2 / 3.0) + 0.1) / 4, within(1e-12));
    }

    @Test
    void whatCannotBeMeasuredIsNoNumber() {
        List<JudgedLead> none = List.of();

        assertThat(TierAgreement.of(none).share()).isNaN();
        assertThat(ScoreError.of(none).mean()).isNaN();
        assertThat(Ranking.of(List.of(settled(1, 50, true))).auc()).isNaN();
        assertThat(Calibration.of(none).expectedError()).isNaN();
    }

    @Test
    void aComparisonNamesTheLeadsOnWhichTheyDifferByTier() {
        Comparison comparison = Comparison.of(
                result(labelled(1, 85, 90), labelled(2, 79, 60), labelled(3, 10, 10)),
                result(labelled(1, 40, 90), labelled(2, 80, 60), labelled(3, 30, 10)));

        assertThat(comparison.disputed())
                .extracting(pair -> pair.one().lead().line())
                .containsExactly(1, 2);
    }

    private static EvaluationResult result(JudgedLead... leads) {
        return new EvaluationResult("rules", List.of(leads), List.of(), ModelBill.NONE, Duration.ZERO);
    }
}
