package dev.leadwright.cli;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.evaluation.Candidate;
import dev.leadwright.evaluation.Comparison;
import dev.leadwright.evaluation.Evaluation;
import dev.leadwright.evaluation.EvaluationOptions;
import dev.leadwright.evaluation.EvaluationResult;
import dev.leadwright.evaluation.LabelledLeads;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures an analyst on labelled leads, or two of them side by side. */
@Command(
        name = "eval",
        description = {
            "Measure an analyst on leads whose tier, score or outcome is known.",
            "Needs no portal and no database, and changes nothing. A model costs money: the report says how much; no"
                    + " budget stops it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvalCommand implements Callable<Integer> {
    private static final int NOTHING_JUDGED = 1;
    private static final String PROVIDER = "analyst.provider";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "CSV, or JSON Lines (.jsonl): columns as in a lead list, contact.NAME and company.NAME for"
                    + " properties of the CRM, and tier, score (0 to 100), outcome (won, lost). Default: the set that"
                    + " comes with Leadwright.")
    private @Nullable Path file;

    @Option(names = "--analyst", description = "Who judges: rules, claude or openai. Default: as the settings say.")
    private @Nullable AnalystProvider analyst;

    @Option(
            names = "--icp",
            paramLabel = "FILE",
            description = "The ideal-customer profile. Default: the one in force.")
    private @Nullable Path icp;

    @Option(names = "--against-analyst", paramLabel = "ANALYST", description = "A second one, for comparison.")
    private @Nullable AnalystProvider against;

    @Option(names = "--against-icp", paramLabel = "FILE", description = "A second profile, for comparison.")
    private @Nullable Path againstIcp;

    @Option(
            names = "--against-set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the second one: analyst.model.score=claude-opus-5-5. May be repeated.")
    private Map<String, String> againstSet = new LinkedHashMap<>();

    @Option(names = "--record", paramLabel = "FILE", description = "Keep the model's answers, one JSON line each.")
    private @Nullable Path record;

    @Option(names = "--replay", paramLabel = "FILE", description = "Take the model's answers from such a file.")
    private @Nullable Path replay;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "What is \"now\" for the analyst, by which visits and replies get old: 2026-11-24."
                    + " Default: now.")
    private @Nullable String at;

    @Option(names = "--json", description = "Print JSON, with every lead.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (record != null && replay != null) {
            throw new ParameterException(
                    spec.commandLine(), "--record and --replay: what is replayed need not be recorded.");
        }
        Clock clock = Clock.systemUTC();
        Optional<Instant> moment = moment(clock);
        LoadedSettings first = load(analyst, icp, Map.of());
        Installation.startLog(first, false);
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(first));
        if (against != null || againstIcp != null || !againstSet.isEmpty()) {
            candidates.add(candidate(
                    load(against == null ? analyst : against, againstIcp == null ? icp : againstIcp, againstSet)));
        }
        requireModel(candidates);

        LabelledLeads set = file == null ? LabelledLeads.shipped() : LabelledLeads.read(file);
        List<EvaluationResult> results = judge(set, candidates, moment, clock);
        print(set, results, first.settings().analyst().budget().currency());
        return results.stream().allMatch(result -> result.judged().isEmpty()) ? NOTHING_JUDGED : 0;
    }

    private List<EvaluationResult> judge(
            LabelledLeads set, List<Candidate> candidates, Optional<Instant> moment, Clock clock) {
        int leads = set.leads().size();
        try (Progress progress = Progress.of("Leads", spec.commandLine().getErr())) {
            var options = new EvaluationOptions(moment, Optional.ofNullable(record), Optional.ofNullable(replay));
            return new Evaluation(clock, done -> progress.at(done, leads)).run(set, candidates, options);
        }
    }

    private void print(LabelledLeads set, List<EvaluationResult> results, String currency) {
        PrintWriter out = spec.commandLine().getOut();
        String name = file == null ? "the set that comes with Leadwright" : file.toString();
        Optional<Comparison> comparison = results.size() == 2
                ? Optional.of(Comparison.of(results.getFirst(), results.getLast()))
                : Optional.empty();
        if (json) {
            out.println(EvalJson.of(name, set, results, comparison, currency));
        } else {
            EvalView view = new EvalView(out, currency);
            view.printSet(name, set);
            view.print(results);
            comparison.ifPresent(view::print);
        }
        out.flush();
    }

    /** A replay asks nobody, so it needs no key either. */
    private LoadedSettings load(@Nullable AnalystProvider provider, @Nullable Path profile, Map<String, String> more) {
        Map<String, String> overrides = new LinkedHashMap<>();
        if (provider != null) {
            overrides.put(PROVIDER, provider.name().toLowerCase(Locale.ROOT));
        }
        if (profile != null) {
            overrides.put(
                    "analyst.icp", settings.fromHere(profile).toAbsolutePath().toString());
        }
        if (replay != null) {
            overrides.put("analyst.api-key", "replayed");
        }
        overrides.putAll(more);
        return settings.load(overrides);
    }

    private static Candidate candidate(LoadedSettings loaded) {
        return new Candidate(loaded.settings().analyst(), loaded.profile());
    }

    private void requireModel(List<Candidate> candidates) {
        boolean onlyRules = candidates.stream().allMatch(one -> one.analyst().servedBy() == AnalystProvider.RULES);
        if (onlyRules && (record != null || replay != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--record and --replay keep what a model says, and the rules ask none. Name one:"
                            + " --analyst claude.");
        }
    }

    private Optional<Instant> moment(Clock clock) {
        String text = at;
        if (text == null) {
            return file == null && replay == null ? Optional.of(LabelledLeads.SHIPPED_AT) : Optional.empty();
        }
        try {
            return Optional.of(Since.on(clock).parse(text));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--at: " + e.getMessage(), e);
        }
    }
}
