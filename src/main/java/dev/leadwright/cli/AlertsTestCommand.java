package dev.leadwright.cli;

import dev.leadwright.alerts.TestAlert;
import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.doctor.Check;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends a test alert through each channel. */
@Command(
        name = "test",
        description = {
            "Send a test alert through each configured channel, and say how that went.",
            "Ends with 0 if all took it, 1 if one did not, 3 if none is configured."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AlertsTestCommand implements Callable<Integer> {
    private static final int NOTHING_TO_DO = 3;

    @Option(names = "--json", description = "Print JSON: {checks: [{name, status, detail, remedy}]}.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LoadedSettings loaded = settings.load(Map.of());
        Installation.startLog(loaded, false);
        LeadwrightSettings all = loaded.settings();
        List<Check> checks = TestAlert.send(all.alerts(), all.mail(), Clock.systemUTC());
        if (json) {
            out.println(DoctorView.json(checks));
        } else if (checks.isEmpty()) {
            out.println("No channel is configured: alerts stand on the dashboard only. Set alerts.email-to or"
                    + " alerts.webhook-url.");
        } else {
            DoctorView.printChecks(checks, out);
        }
        out.flush();
        if (checks.isEmpty()) {
            return NOTHING_TO_DO;
        }
        return checks.stream().anyMatch(Check::isFailure) ? 1 : 0;
    }
}
