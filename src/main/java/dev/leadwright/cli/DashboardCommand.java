package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.dashboard.DashboardAccess;
import dev.leadwright.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a person into the dashboard of a server that runs already. */
@Command(
        name = "dashboard",
        description = "Print a link that opens the running server's dashboard once.",
        mixinStandardHelpOptions = true)
final class DashboardCommand implements Runnable {
    private static final String SCHEMA = "leadwright";

    @Option(names = "--demo", description = "Of the demo that runs, instead of the server.")
    private boolean demo;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        LoadedSettings loaded = settings.load(Map.of());
        if (demo) {
            Path home = loaded.settings().home().resolve("demo");
            loaded = settings.load(Map.of("home", home.toString()));
        }
        try (var installation = Installation.openForCommand(loaded)) {
            DataSource database = connected(installation.database().address());
            var access = DashboardAccess.on(database, loaded.settings().dashboard(), Clock.systemUTC());
            spec.commandLine().getOut().println(access.newLink());
            spec.commandLine().getOut().flush();
        }
    }

    private static DataSource connected(DatabaseAddress address) {
        var source = new DriverManagerDataSource(address.url());
        if (!address.user().isEmpty()) {
            source.setUsername(address.user());
        }
        if (!address.password().isEmpty()) {
            source.setPassword(address.password());
        }
        source.setSchema(SCHEMA);
        return source;
    }
}
