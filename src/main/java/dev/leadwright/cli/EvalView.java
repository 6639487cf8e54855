package dev.leadwright.cli;

import dev.leadwright.crm.Tier;
import dev.leadwright.evaluation.Calibration;
import dev.leadwright.evaluation.Comparison;
import dev.leadwright.evaluation.EvaluationResult;
import dev.leadwright.evaluation.LabelledLeads;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** An evaluation on a terminal of 80 columns. */
final class EvalView {
    private static final int COLUMN = 19;
    private static final int ROWS_SHOWN = 10;
    private static final int DISPUTES_SHOWN = 20;
    private static final int WIDTH = 80;

    private final PrintWriter out;
    private final String currency;

    EvalView(PrintWriter out, String currency) {
        this.out = out;
        this.currency = currency;
    }

    void printSet(String name, LabelledLeads set) {
        out.println(line("Leads from " + name + ": " + set.leads().size()));
        if (!set.bad().isEmpty()) {
            out.println("Rows that cannot be used: " + set.bad().size());
            set.bad().stream()
                    .limit(ROWS_SHOWN)
                    .forEach(row -> out.println(line("  line " + row.line() + ": " + row.reason())));
            more(set.bad().size() - ROWS_SHOWN);
        }
        out.println();
    }

    void print(List<EvaluationResult> results) {
        row("", results, result -> cut(result.analyst(), COLUMN - 1));
        row("Judged", results, result -> String.valueOf(result.judged().size()));
        if (results.stream().anyMatch(result -> !result.failed().isEmpty())) {
            row("Not judged", results, result -> String.valueOf(result.failed().size()));
        }
        number(
                "Same tier as labelled",
                "%.1f %%",
                results,
                result -> 100 * result.tiers().share());
        number(
                "Score off by, points",
                "%.1f",
                results,
                result -> result.scores().mean());
        number("  of that too high", "%+.1f", results, result -> result.scores().bias());
        number("AUC, won over lost", "%.3f", results, result -> result.ranking().auc());
        number(
                "Calibration error",
                "%.3f",
                results,
                result -> result.calibration().expectedError());
        row("Model calls", results, result -> count(result.bill().calls()));
        row("Tokens read", results, result -> count(result.bill().usage().read()));
        number(
                "  from the cache",
                "%.1f %%",
                results,
                result -> 100 * result.bill().cacheShare());
        row("Tokens written", results, result -> count(result.bill().usage().output()));
        row("Cost, " + currency, results, EvalView::cost);
        number("Seconds", "%.1f", results, result -> result.took().toMillis() / 1000.0);
        results.forEach(this::printTables);
        results.forEach(this::printFailures);
    }

    private static String cost(EvaluationResult result) {
        String cost = result.bill().cost().toString();
        return result.bill().unpriced() == 0 ? cost : cost + " (assumed)";
    }

    private void printTables(EvaluationResult result) {
        if (result.tiers().leads() > 0) {
            out.println();
            out.println(cut(result.analyst(), WIDTH - 40) + ": labelled in rows, judged in columns");
            out.printf("  %-6s %6s %6s %6s %8s %10s%n", "", "HOT", "WARM", "COLD", "found", "rightly so");
            for (Tier tier : Tier.values()) {
                out.printf(
                        "  %-6s %6d %6d %6d %8s %10s%n",
                        tier,
                        result.tiers().count(tier, Tier.HOT),
                        result.tiers().count(tier, Tier.WARM),
                        result.tiers().count(tier, Tier.COLD),
                        number("%.0f %%", 100 * result.tiers().recall(tier)),
                        number("%.0f %%", 100 * result.tiers().precision(tier)));
            }
        }
        if (result.ranking().won() + result.ranking().lost() > 0) {
            out.println();
            out.println(cut(result.analyst(), WIDTH - 40) + ": what became of leads by their score");
            out.printf("  %-8s %6s %6s %12s%n", "score", "leads", "won", "mean score");
            for (Calibration.Bin bin : result.calibration().bins()) {
                out.printf(
                        "  %-8s %6d %6s %12s%n",
                        bin.from() + "-" + bin.to(),
                        bin.leads(),
                        number("%.0f %%", 100 * bin.wonRate()),
                        number("%.1f", bin.meanScore()));
            }
        }
    }

    private void printFailures(EvaluationResult result) {
        if (result.failed().isEmpty()) {
            return;
        }
        out.println();
        out.println("Not judged by " + result.analyst());
        result.failed().stream()
                .limit(ROWS_SHOWN)
                .forEach(failure -> out.println(line("  line " + failure.lead().line() + ": " + failure.reason())));
        more(result.failed().size() - ROWS_SHOWN);
    }

    void print(Comparison comparison) {
        List<Comparison.Disputed> disputed = comparison.disputed();
        out.println();
        if (disputed.isEmpty()) {
            out.println("They put every lead into the same tier.");
            return;
        }
        out.println("Leads in different tiers: " + disputed.size());
        out.printf("  %5s  %-10s %-10s %-8s  %s%n", "line", "first", "second", "labelled", "lead");
        disputed.stream()
                .limit(DISPUTES_SHOWN)
                .forEach(pair -> out.println(line("  %5d  %-10s %-10s %-8s  %s"
                        .formatted(
                                pair.one().lead().line(),
                                pair.one().tier() + " " + pair.one().score(),
                                pair.other().tier() + " " + pair.other().score(),
                                pair.one().lead().tier().map(Tier::name).orElse("-"),
                                pair.one().lead().inWords()))));
        more(disputed.size() - DISPUTES_SHOWN);
    }

    private void more(int rows) {
        if (rows > 0) {
            out.println("  and " + rows + " more");
        }
    }

    private void row(String label, List<EvaluationResult> results, Function<EvaluationResult, String> value) {
        StringBuilder line = new StringBuilder("%-22s".formatted(label));
        results.forEach(result -> line.append("%19s".formatted(value.apply(result))));
        out.println(line.toString().stripTrailing());
    }

    /** With the difference of two behind them. */
    private void number(
            String label, String format, List<EvaluationResult> results, ToDoubleFunction<EvaluationResult> value) {
        StringBuilder line = new StringBuilder("%-22s".formatted(label));
        results.forEach(result -> line.append("%19s".formatted(number(format, value.applyAsDouble(result)))));
        if (results.size() == 2) {
            double difference = value.applyAsDouble(results.getLast()) - value.applyAsDouble(results.getFirst());
            String signed = format.replace("%+", "%").replaceFirst("%", "%+");
            line.append("%15s".formatted(number(signed, difference)));
        }
        out.println(line);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(String text) {
        return cut(OneLine.of(text), WIDTH);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 3) + "...";
    }
}
