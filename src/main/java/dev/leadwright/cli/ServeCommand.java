package dev.leadwright.cli;

import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.dashboard.DashboardAccess;
import java.io.PrintWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works the queue until it is told to stop. */
@Command(
        name = "serve",
        description = "Work the portal's task queue until stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "The dashboard's port; 0 takes a free one.")
    private @Nullable Integer port;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var overrides = new HashMap<String, String>();
        if (port != null) {
            overrides.put("dashboard.port", port.toString());
        }
        LoadedSettings loaded = settings.load(overrides);
        try (var installation = Installation.openForService(loaded)) {
            var application = installation.start();
            URI dashboard = application.getBean(DashboardAccess.class).newLink();
            print(loaded.settings(), installation, dashboard);
            new CountDownLatch(1).await(); // Ctrl-C and SIGTERM end the process; Installation closes everything
        }
        return 0;
    }

    private void print(LeadwrightSettings settings, Installation installation, URI dashboard) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Leadwright is at work. Ctrl-C stops it.");
        out.println("  Dashboard  " + dashboard + "  (opens once; another: ./leadwright dashboard)");
        out.println("  Database   "
                + (installation.database().isEmbedded()
                        ? "embedded in " + settings.home().resolve("pg")
                        : installation.database().address().shown()));
        out.println("  Log        " + Logging.fileIn(settings));
        out.flush();
    }
}
