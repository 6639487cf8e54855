package dev.leadwright.cli;

import dev.leadwright.bench.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;

/** What was measured as people and as programs read it. */
final class BenchView {
    private BenchView() {}

    static void requirePositive(CommandSpec spec, String option, List<Integer> numbers) {
        if (numbers.stream().anyMatch(number -> number < 1)) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1.");
        }
    }

    static String table(Measure naive, List<Measure> coalesced, String limits) {
        StringBuilder table =
                new StringBuilder("What the qualification of leads takes, at the limits of %s:%n%n".formatted(limits));
        table.append("              leads   calls   calls a lead   429s   of the limit   seconds   leads a second\n");
        table.append(row("naive", naive));
        coalesced.forEach(measure -> table.append(row("coalesced", measure)));
        return table.append("""

                naive: every call is a request. coalesced: calls of the same moment share one. Counted by the portal.\
                """).toString();
    }

    private static String row(String name, Measure measure) {
        return String.format(
                Locale.ROOT,
                "  %-10s %6d  %6d   %12.3f   %4d   %11.0f%%   %7.1f   %14.1f%n",
                name,
                measure.leads(),
                measure.calls(),
                measure.callsPerLead(),
                measure.throttled(),
                measure.limitUsed() * 100,
                measure.seconds(),
                measure.leadsPerSecond());
    }

    /** The first size stands beside naive, the others in a list after it. */
    static String json(Measure naive, List<Measure> coalesced) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("naive", asMap(naive));
        all.put("coalesced", asMap(coalesced.getFirst()));
        all.put("coalesced_all", coalesced.stream().map(BenchView::asMap).toList());
        return new JsonMapper().writeValueAsString(all);
    }

    static Map<String, Object> asMap(Measure measure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("leads", measure.leads());
        map.put("calls", measure.calls());
        map.put("calls_per_lead", rounded(measure.callsPerLead()));
        map.put("throttled", measure.throttled());
        map.put("limit_used", rounded(measure.limitUsed()));
        map.put("seconds", rounded(measure.seconds()));
        return map;
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
