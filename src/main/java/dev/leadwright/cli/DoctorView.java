package dev.leadwright.cli;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Checks as people and as programs read them. */
final class DoctorView {

    private DoctorView() {}

    static void print(List<Check> checks, PrintWriter out) {
        printChecks(checks, out);
        out.println();
        out.println(verdict(count(checks, Status.FAIL), count(checks, Status.WARN)));
    }

    static void printChecks(List<Check> checks, PrintWriter out) {
        int width =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        for (Check check : checks) {
            out.println(mark(check.status()) + "  " + check.name()
                    + " ".repeat(width - check.name().length()) + "  " + check.detail());
            if (!check.remedy().isEmpty()) {
                out.println("        -> " + check.remedy());
            }
        }
    }

    /** Words and not signs: they survive any terminal, and can be searched for. */
    private static String mark(Status status) {
        return switch (status) {
            case OK -> "ok  ";
            case WARN -> "WARN";
            case FAIL -> "FAIL";
        };
    }

    private static String verdict(long failed, long warned) {
        String warnings = warned == 1 ? "1 warning" : warned + " warnings";
        if (failed > 0) {
            return (failed == 1 ? "1 check failed" : failed + " checks failed")
                    + (warned > 0 ? ", " + warnings : "")
                    + ". Do what stands behind -> and run doctor again.";
        }
        return warned > 0 ? "Leadwright can work, with " + warnings + "." : "All is well: Leadwright can work.";
    }

    private static long count(List<Check> checks, Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }

    static String json(List<Check> checks) {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of("checks", checks.stream().map(DoctorView::asMap).toList()));
    }

    private static Map<String, Object> asMap(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", check.name());
        map.put("status", check.status().name().toLowerCase(Locale.ROOT));
        map.put("detail", check.detail());
        map.put("remedy", check.remedy());
        return map;
    }
}
