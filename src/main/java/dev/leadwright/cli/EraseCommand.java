package dev.leadwright.cli;

import dev.leadwright.privacy.Erasure;
import dev.leadwright.privacy.PersonalData;
import dev.leadwright.privacy.Whom;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases all that is kept about a person. */
@Command(
        name = "erase",
        description = {
            "Erase all that is kept here about a person, as the GDPR gives them the right to (Art. 17).",
            "Shows first what there is, and asks. Only keyed hashes stay, so that the person is not imported or written to"
                    + " again. May be run while nodes work, and again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EraseCommand implements Callable<Integer> {
    private static final int NOT_DONE = 1;
    private static final int NOT_ASKED = 2;
    private static final int NOTHING_TO_DO = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArgGroup(multiplicity = "1")
    private WhomOption whom = new WhomOption();

    @Option(
            names = "--in-crm",
            description = "Also delete the contact in the CRM for good (HubSpot's GDPR delete). Nobody can restore it.")
    private boolean inCrm;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it, for the audit. Default: your user name.")
    private @Nullable String by;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Whom person = whom.read(spec);
        String name = Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", ""));
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            PersonalData data = installation.start(Offline.PROPERTIES).getBean(PersonalData.class);
            Erasure.Standing standing = data.standing(person);
            ErasureView.print(standing, inCrm, out);
            out.flush();
            if (standing.isEmpty() && standing.erasedBefore().isPresent() && !(inCrm && standing.knownInCrm())) {
                return NOTHING_TO_DO;
            }
            if (!yes && !isConfirmed(out)) {
                return NOT_ASKED;
            }
            return ErasureView.print(data.erase(person, name, inCrm, PATIENCE), inCrm, out) ? 0 : NOT_DONE;
        } finally {
            out.flush();
        }
    }

    private boolean isConfirmed(PrintWriter out) {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            spec.commandLine().getErr().println("Nothing was erased: there is nobody to ask. Add --yes.");
            spec.commandLine().getErr().flush();
            return false;
        }
        String answer = terminal.get().readLine("Erase all of this? It cannot be taken back. Type yes: ");
        boolean confirmed = answer != null && answer.strip().equalsIgnoreCase("yes");
        if (!confirmed) {
            out.println("Nothing was erased.");
        }
        return confirmed;
    }
}
