package dev.leadwright.cli;

import dev.leadwright.intake.ImportOptions;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.intake.LeadImport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Brings a lead list into the CRM. */
@Command(
        name = "import",
        description = "Bring a lead list (CSV) into the CRM; the same list again changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final int EVERYTHING_REJECTED = 1;

    @Parameters(paramLabel = "FILE", description = "The list. Delimiter, encoding and header are found out.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column holds, if its name does not say: fleet_size=EMPLOYEES.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ImportReport report;
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS));
                var progress = Progress.of("Importing", spec.commandLine().getErr())) {
            LeadImport leads = installation.start(Offline.PROPERTIES).getBean(LeadImport.class);
            report = leads.run(file, new ImportOptions(dryRun, columns), progress::at);
        }
        if (json) {
            out.println(new JsonMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ImportReportView.json(report)));
        } else {
            ImportReportView.print(report, out);
        }
        out.flush();
        boolean nothingDone = report.created() + report.updated() + report.unchanged() == 0;
        return nothingDone && report.rows() > 0 ? EVERYTHING_REJECTED : 0;
    }
}
