package dev.leadwright.analyst;

import dev.leadwright.crm.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A lead judged by all criteria. Score and tier follow from the bands; nobody else computes them.
 *
 * @param explanation one sentence a salesperson understands
 */
public record Assessment(Map<Criterion, Judgement> judgements, String explanation) {

    public Assessment {
        judgements = Map.copyOf(judgements);
        for (Criterion criterion : Criterion.values()) {
            Judgement judgement = judgements.get(criterion);
            if (judgement == null || judgement.band().criterion() != criterion) {
                throw new IllegalArgumentException("An assessment needs a band of " + criterion + ".");
            }
        }
    }

    public static Assessment of(List<Judgement> judgements, String explanation) {
        Map<Criterion, Judgement> byCriterion = new EnumMap<>(Criterion.class);
        judgements.forEach(judgement -> byCriterion.put(judgement.band().criterion(), judgement));
        return new Assessment(byCriterion, explanation);
    }

    /** How the lead was judged by one criterion. */
    public Judgement of(Criterion criterion) {
        return Objects.requireNonNull(judgements.get(criterion), "An assessment has every criterion.");
    }

    /** 0 to 100. */
    public int score() {
        return judgements.values().stream()
                .mapToInt(judgement -> judgement.band().points())
                .sum();
    }

    public Tier tier() {
        return Tier.ofScore(score());
    }
}
