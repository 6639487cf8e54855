package dev.leadwright.cli;

import dev.leadwright.intake.ImportOptions;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.intake.LeadImport;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadLists;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
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
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Parameters(paramLabel = "FILE", description = "The list. Delimiter, encoding and header are found out.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column holds, if its name does not say: fleet_size=EMPLOYEES.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--wait",
            description = {
                "Wait until agents have nothing left to do for the list's leads; they work in ./leadwright serve.",
                "Ctrl-C ends the waiting and nothing else."
            })
    private boolean wait;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ImportReport report;
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            ApplicationContext application = installation.start(Offline.PROPERTIES);
            try (var progress = Progress.of("Importing", spec.commandLine().getErr())) {
                report = application
                        .getBean(LeadImport.class)
                        .run(file, new ImportOptions(dryRun, "import", columns), progress::at);
            }
            if (!json) {
                ImportReportView.print(report, out);
            }
            Optional<LeadListProgress> done = wait && report.list().isPresent()
                    ? Optional.of(awaitEnd(report.list().get(), application.getBean(LeadLists.class)))
                    : Optional.empty();
            if (json) {
                Map<String, Object> map = ImportReportView.json(report);
                done.ifPresent(list -> map.put("lead_list", LeadListsView.json(list)));
                out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map));
            } else {
                done.ifPresent(list -> LeadListsView.print(List.of(list), out));
            }
            out.flush();
        }
        boolean nothingDone = report.created() + report.updated() + report.unchanged() == 0;
        return nothingDone && report.rows() > 0 ? EVERYTHING_REJECTED : 0;
    }

    /** The node that sees the last lead through says that the list is done. */
    private LeadListProgress awaitEnd(long id, LeadLists lists) throws InterruptedException {
        try (Progress progress = Progress.of("Leads", spec.commandLine().getErr())) {
            while (true) {
                LeadListProgress list = lists.find(id)
                        .orElseThrow(() -> new IllegalStateException("Nobody deletes a list that has leads."));
                progress.at(list.settled(), list.leads());
                if (list.stage() == LeadListProgress.Stage.DONE) {
                    return list;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }
}
