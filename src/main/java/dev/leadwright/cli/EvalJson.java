package dev.leadwright.cli;

import dev.leadwright.crm.Tier;
import dev.leadwright.evaluation.Comparison;
import dev.leadwright.evaluation.EvaluationResult;
import dev.leadwright.evaluation.JudgedLead;
import dev.leadwright.evaluation.LabelledLeads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation for programs. What cannot be measured is null. */
final class EvalJson {

    private EvalJson() {}

    static String of(
            String name,
            LabelledLeads set,
            List<EvaluationResult> results,
            Optional<Comparison> comparison,
            String currency) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("set", name);
        map.put("leads", set.leads().size());
        map.put(
                "bad_rows",
                set.bad().stream()
                        .map(row -> Map.of("line", row.line(), "reason", row.reason()))
                        .toList());
        map.put(
                "results",
                results.stream().map(result -> result(result, currency)).toList());
        comparison.ifPresent(two -> map.put(
                "disputed", two.disputed().stream().map(EvalJson::disputed).toList()));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map);
    }

    private static Map<String, @Nullable Object> result(EvaluationResult result, String currency) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("analyst", result.analyst());
        map.put("judged", result.judged().size());
        map.put("tier_agreement", measured(result.tiers().share()));
        map.put("confusion", confusion(result));
        map.put("score_error", measured(result.scores().mean()));
        map.put("score_bias", measured(result.scores().bias()));
        map.put("auc", measured(result.ranking().auc()));
        map.put("calibration_error", measured(result.calibration().expectedError()));
        map.put(
                "calibration",
                result.calibration().bins().stream()
                        .map(bin -> {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            row.put("from", bin.from());
                            row.put("to", bin.to());
                            row.put("leads", bin.leads());
                            row.put("mean_score", measured(bin.meanScore()));
                            row.put("won_rate", measured(bin.wonRate()));
                            return row;
                        })
                        .toList());
        map.put("calls", result.bill().calls());
        map.put("tokens", tokens(result));
        map.put("cost", result.bill().cost().amount());
        map.put("cost_known", result.bill().unpriced() == 0);
        map.put("currency", currency);
        map.put("seconds", result.took().toMillis() / 1000.0);
        map.put(
                "not_judged",
                result.failed().stream()
                        .map(failure -> Map.of("line", failure.lead().line(), "reason", failure.reason()))
                        .toList());
        map.put("verdicts", result.judged().stream().map(EvalJson::verdict).toList());
        return map;
    }

    private static Map<String, Object> tokens(EvaluationResult result) {
        var usage = result.bill().usage();
        return Map.of(
                "input", usage.input(),
                "cache_write", usage.cacheWrite(),
                "cache_read", usage.cacheRead(),
                "output", usage.output());
    }

    private static Map<String, Object> confusion(EvaluationResult result) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Tier labelled : Tier.values()) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (Tier given : Tier.values()) {
                row.put(given.name(), result.tiers().count(labelled, given));
            }
            rows.put(labelled.name(), row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> verdict(JudgedLead lead) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("line", lead.lead().line());
        map.put("score", lead.score());
        map.put("tier", lead.tier().name());
        map.put("labelled_score", lead.lead().score().orElse(null));
        map.put("labelled_tier", lead.lead().tier().map(Tier::name).orElse(null));
        map.put("won", lead.lead().won().orElse(null));
        map.put("explanation", lead.explanation());
        return map;
    }

    private static Map<String, Object> disputed(Comparison.Disputed pair) {
        return Map.of(
                "line", pair.one().lead().line(),
                "first",
                        Map.of(
                                "tier",
                                pair.one().tier().name(),
                                "score",
                                pair.one().score()),
                "second",
                        Map.of(
                                "tier",
                                pair.other().tier().name(),
                                "score",
                                pair.other().score()));
    }

    private static @Nullable Double measured(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
