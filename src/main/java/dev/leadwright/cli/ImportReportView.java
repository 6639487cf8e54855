package dev.leadwright.cli;

import dev.leadwright.intake.ImportReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An import's report as people and as programs read it. */
final class ImportReportView {

    /** More than these are in the file of rejected rows. */
    private static final int REJECTED_SHOWN = 10;

    private ImportReportView() {}

    static void print(ImportReport report, PrintWriter out) {
        String would = report.dryRun() ? " (dry run: nothing was changed)" : "";
        out.println("Read " + report.rows() + " rows: " + report.dialect() + would);
        out.printf(
                "  Contacts   %d created, %d updated, %d unchanged%n",
                report.created(), report.updated(), report.unchanged());
        out.printf("  Companies  %d created%n", report.companies());
        if (report.merged() > 0) {
            out.printf("  Merged     %d rows about a person of an earlier row%n", report.merged());
        }
        if (report.erased() > 0) {
            out.println("  Left out   " + report.erased()
                    + (report.erased() == 1
                            ? " row belongs to somebody who was erased"
                            : " rows belong to people who were erased"));
        }
        if (!report.ignored().isEmpty()) {
            out.println("  Ignored    columns " + String.join(", ", report.ignored())
                    + "  (name a field with --map COLUMN=FIELD)");
        }
        if (!report.rejected().isEmpty()) {
            out.printf("  Rejected   %d rows%n", report.rejected().size());
            report.rejected().stream()
                    .limit(REJECTED_SHOWN)
                    .forEach(row -> out.println("    line " + row.line() + ": " + row.reason()));
            if (report.rejected().size() > REJECTED_SHOWN) {
                out.println("    and " + (report.rejected().size() - REJECTED_SHOWN) + " more");
            }
            report.rejectedFile().ifPresent(file -> out.println("    Mend and import again: " + file));
        }
        report.list().ifPresent(list -> {
            out.println("The list is followed to its end, and a notice says when its last lead is through.");
            out.println("  See how far it is: ./leadwright status, or \"Lead lists\" on the dashboard");
        });
        out.flush();
    }

    static Map<String, Object> json(ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dry_run", report.dryRun());
        json.put("rows", report.rows());
        json.put("created", report.created());
        json.put("updated", report.updated());
        json.put("unchanged", report.unchanged());
        json.put("merged", report.merged());
        json.put("erased", report.erased());
        json.put("companies", report.companies());
        json.put("ignored_columns", report.ignored());
        json.put("rejected", rejected(report.rejected()));
        report.rejectedFile().ifPresent(file -> json.put("rejected_file", file.toString()));
        report.list().ifPresent(list -> json.put("list", list));
        return json;
    }

    private static List<Map<String, Object>> rejected(List<ImportReport.Rejected> rows) {
        return rows.stream()
                .map(row -> Map.<String, Object>of("line", row.line(), "reason", row.reason()))
                .toList();
    }
}
