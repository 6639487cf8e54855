package dev.leadwright.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.Tier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The rules keep to these bounds on the set that comes with Leadwright; scorers that are worse on purpose do not. */
class ShippedSetTests {
    private static final double LEAST_AGREEMENT = 0.65;
    private static final double LEAST_AUC = 0.90;
    private static final double MOST_SCORE_ERROR = 9;

    private final LabelledLeads set = LabelledLeads.shipped();
    private final Evaluation evaluation =
            new Evaluation(Clock.fixed(LabelledLeads.SHIPPED_AT, ZoneOffset.UTC), _ -> {});

    @Test
    void itHoldsEnoughLeadsOfEveryKindAndEachCanBeUsed() {
        assertThat(set.bad()).isEmpty();
        assertThat(set.leads()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(set.leads())
                .allMatch(lead -> lead.tier().isPresent()
                        && lead.score().isPresent()
                        && lead.won().isPresent());
        for (Tier tier : Tier.values()) {
            assertThat(set.leads())
                    .filteredOn(lead -> lead.tier().equals(Optional.of(tier)))
                    .hasSizeGreaterThan(25);
        }
    }

    @Test
    void theRulesKeepTheBounds() {
        EvaluationResult rules = rules();

        assertThat(rules.failed()).isEmpty();
        assertThat(rules.tiers().share()).isGreaterThanOrEqualTo(LEAST_AGREEMENT);
        assertThat(rules.ranking().auc()).isGreaterThanOrEqualTo(LEAST_AUC);
        assertThat(rules.scores().mean()).isLessThanOrEqualTo(MOST_SCORE_ERROR);
    }

    /** Every lead gets what another one deserves: the mix of scores is right, and nothing else. */
    @Test
    void whoGuessesBreaksEveryBound() {
        List<Assessment> shuffled = new ArrayList<>();
        Analyst rules = workshop().analyst();
        set.leads().forEach(lead -> shuffled.add(rules.assess(lead.lead())));
        Collections.shuffle(shuffled, new Random(20261127));

        EvaluationResult guessed = evaluation.run(
                set,
                analyst(lead ->
                        shuffled.get(Integer.parseInt(lead.contact().id().value()) - 2)));

        assertThat(guessed.tiers().share()).isLessThan(LEAST_AGREEMENT);
        assertThat(guessed.ranking().auc()).isLessThan(LEAST_AUC);
        assertThat(guessed.scores().mean()).isGreaterThan(MOST_SCORE_ERROR);
    }

    @Test
    void whoReadsNoTitlesBreaksABound() {
        EvaluationResult blind = evaluation.run(
                set,
                changed(Map.of(
                        Band.TITLE_C_LEVEL, Band.TITLE_OTHER,
                        Band.TITLE_VP, Band.TITLE_OTHER,
                        Band.TITLE_DIRECTOR, Band.TITLE_OTHER,
                        Band.TITLE_MANAGER, Band.TITLE_OTHER)));

        assertThat(blind.tiers().share()).isLessThan(LEAST_AGREEMENT);
        assertThat(blind.scores().mean()).isGreaterThan(MOST_SCORE_ERROR);
    }

    @Test
    void whoSeesNoEngagementBreaksABound() {
        EvaluationResult deaf = evaluation.run(
                set,
                changed(Map.of(
                        Band.ENGAGEMENT_HIGH, Band.ENGAGEMENT_NONE,
                        Band.ENGAGEMENT_MODERATE, Band.ENGAGEMENT_NONE,
                        Band.ENGAGEMENT_LOW, Band.ENGAGEMENT_NONE)));

        assertThat(deaf.ranking().auc()).isLessThan(LEAST_AUC);
    }

    private EvaluationResult rules() {
        return evaluation.run(set, List.of(candidate()), EvaluationOptions.NONE).getFirst();
    }

    private AnalystWorkshop workshop() {
        Clock clock = Clock.fixed(LabelledLeads.SHIPPED_AT, ZoneOffset.UTC);
        return new AnalystWorkshop(candidate(), clock, clock, Recorder.to(Optional.empty(), clock), Optional.empty());
    }

    private static Candidate candidate() {
        LoadedSettings loaded =
                new SettingsLoader().load(Optional.empty(), Map.of(), Map.of("analyst.provider", "rules"));
        return new Candidate(loaded.settings().analyst(), loaded.profile());
    }

    /** The rules with some bands taken for others. */
    private Analyst changed(Map<Band, Band> bands) {
        Analyst rules = workshop().analyst();
        UnaryOperator<Judgement> change = judgement -> new Judgement(
                bands.getOrDefault(judgement.band(), judgement.band()), judgement.reason(), judgement.evidence());
        return analyst(lead -> {
            Assessment right = rules.assess(lead);
            return Assessment.of(
                    right.judgements().values().stream().map(change).toList(), right.explanation());
        });
    }

    private static Analyst analyst(Function<Lead, Assessment> judge) {
        return new Analyst() {
            @Override
            public String name() {
                return "worse";
            }

            @Override
            public Assessment assess(Lead lead) {
                return judge.apply(lead);
            }

            @Override
            public EnrichmentReport compile(EnrichmentCase enrichment) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Draft write(OutreachBrief brief) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
