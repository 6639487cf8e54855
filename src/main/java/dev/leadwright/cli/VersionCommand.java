package dev.leadwright.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Leadwright this is, and on which Java. */
@Command(name = "version", description = "Print the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable, IVersionProvider {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(getVersion()[0]);
    }

    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(
                VersionCommand.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {"Leadwright " + version + ", Java " + Runtime.version()};
    }
}
