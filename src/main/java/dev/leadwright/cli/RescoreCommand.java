package dev.leadwright.cli;

import dev.leadwright.agents.Rescoring;
import dev.leadwright.analyst.IndustryNames;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.ProfileFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores all leads anew under a profile, or shows what that would change. */
@Command(
        name = "rescore",
        description = {
            "Score all leads that have a score anew, by the rules under an ideal-customer profile, and show who moves",
            "between tiers. Overrides by people stay in force. Ends with 1 if the CRM did not take a score."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RescoreCommand implements Callable<Integer> {

    @Option(names = "--icp", paramLabel = "FILE", description = "The profile. Default: the one in force.")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "Show it, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--tasks",
            description = "Create the tasks of the tier for leads that rise to HOT or WARM. Without it, none.")
    private boolean tasks;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (dryRun && tasks) {
            throw new ParameterException(spec.commandLine(), "--tasks writes; it does not go with --dry-run.");
        }
        LoadedSettings loaded = settings.load(Offline.SETTINGS);
        IdealCustomerProfile profile = Optional.ofNullable(file)
                .map(named -> ProfileFile.read(
                        settings.fromHere(named), IndustryNames.fits().keySet()))
                .orElse(loaded.profile());
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(loaded);
                var progress = Progress.of("Scoring", spec.commandLine().getErr())) {
            Rescoring.Report report = installation
                    .start(Offline.PROPERTIES)
                    .getBean(Rescoring.class)
                    .run(profile, new Rescoring.Options(!dryRun, tasks), done -> progress.at(done, done));
            var view = new RescoreView(
                    report, dryRun, profile.hash().equals(loaded.profile().hash()));
            if (json) {
                out.println(view.json());
            } else {
                view.print(out);
            }
            return report.failed().isEmpty() ? 0 : 1;
        } finally {
            out.flush();
        }
    }
}
