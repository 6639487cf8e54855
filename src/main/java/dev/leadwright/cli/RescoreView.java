package dev.leadwright.cli;

import dev.leadwright.agents.Rescoring;
import dev.leadwright.agents.Rescoring.Rescored;
import dev.leadwright.crm.Tier;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who moves between tiers, as people and as programs read it.
 *
 * @param inForce whether the profile is the one by which leads are scored from now on anyway
 */
record RescoreView(Rescoring.Report report, boolean dryRun, boolean inForce) {
    private static final int LONGEST_NAME = 28;

    void print(PrintWriter out) {
        out.println("Ideal-customer profile: " + report.profile().title() + " ("
                + report.profile().source() + ")");
        report.warning().ifPresent(warning -> out.println("Warning: " + warning));
        if (report.leads().isEmpty()) {
            out.println("No lead in the CRM has a score yet.");
            return;
        }
        out.println();
        printMatrix(out);
        List<Rescored> moving = report.moving();
        out.println();
        out.println(inWords(moving.size()));
        moving.forEach(lead -> out.printf(
                Locale.ROOT,
                "  %-" + LONGEST_NAME + "s %4s %3d -> %4s %3d  %s%n",
                shortened(lead.name()),
                lead.oldTier(),
                lead.oldScore(),
                lead.newTier(),
                lead.newScore(),
                OneLine.of(lead.why())));
        report.failed().forEach(reason -> out.println("  Not written: " + OneLine.of(reason)));
        out.println();
        out.println(ending());
    }

    private void printMatrix(PrintWriter out) {
        out.printf(Locale.ROOT, "  %-10s", "from \\ to");
        for (Tier to : Tier.values()) {
            out.printf(Locale.ROOT, "%8s", to);
        }
        out.println();
        for (Tier from : Tier.values()) {
            out.printf(Locale.ROOT, "  %-10s", from);
            for (Tier to : Tier.values()) {
                out.printf(Locale.ROOT, "%8d", report.count(from, to));
            }
            out.println();
        }
    }

    private String inWords(int moving) {
        int leads = report.leads().size();
        String of = leads == 1 ? "1 lead" : leads + " leads";
        return moving == 0
                ? "Of " + of + " none moves."
                : "Of " + of + " " + moving + (moving == 1 ? " moves:" : " move:");
    }

    private String ending() {
        if (dryRun) {
            return "Nothing was written.";
        }
        long written = report.leads().stream().filter(Rescored::changes).count();
        return "Written: " + written + " scores."
                + (inForce ? "" : " New leads are scored by this profile once" + " analyst.icp names it.");
    }

    String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "profile",
                Map.of(
                        "name", report.profile().name(),
                        "version", report.profile().version(),
                        "hash", report.profile().hash(),
                        "source", report.profile().source()));
        map.put("warning", report.warning().orElse(""));
        map.put("dry_run", dryRun);
        map.put("leads", report.leads().size());
        Map<String, Object> matrix = new LinkedHashMap<>();
        for (Tier from : Tier.values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Tier to : Tier.values()) {
                row.put(to.name(), report.count(from, to));
            }
            matrix.put(from.name(), row);
        }
        map.put("from_to", matrix);
        map.put("moving", report.moving().stream().map(RescoreView::json).toList());
        map.put("failed", report.failed());
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map);
    }

    private static Map<String, Object> json(Rescored lead) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("contact", lead.contact().value());
        map.put("name", lead.name());
        map.put("from", Map.of("tier", lead.oldTier(), "score", lead.oldScore()));
        map.put("to", Map.of("tier", lead.newTier(), "score", lead.newScore()));
        map.put("why", lead.why());
        return map;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
