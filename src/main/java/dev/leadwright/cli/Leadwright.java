package dev.leadwright.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry: reads the command line and runs one command. Spring starts only for commands that need it. */
@Command(
        name = "leadwright",
        description = "AI agents that work a HubSpot portal's task queue.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Settings: leadwright.yaml, LEADWRIGHT_... in the environment, --set key=value."},
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            DashboardCommand.class,
            ImportCommand.class,
            ScanCommand.class,
            StatusCommand.class,
            RescoreCommand.class,
            SettleCommand.class,
            EnrichCommand.class,
            TitlesCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            AlertsCommand.class,
            SendingCommand.class,
            DraftCommand.class,
            EraseCommand.class,
            ExportPersonCommand.class,
            SetupCommand.class,
            EvalCommand.class,
            ConfigCommand.class,
            McpCommand.class,
            PortalCommand.class,
            BenchCommand.class,
            VersionCommand.class
        })
public final class Leadwright implements Runnable {
    @Spec
    private CommandSpec spec;

    private Leadwright() {}

    public static void main(String[] args) {
        var surroundings = new Surroundings(Path.of(""), System.getenv());
        System.exit(commandLine(surroundings).execute(args));
    }

    /** The command line of a process that runs in such surroundings. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Leadwright(), new CommandFactory(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
