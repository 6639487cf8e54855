package dev.leadwright.cli;

import dev.leadwright.privacy.PersonalData;
import dev.leadwright.privacy.Whom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives out all that is kept about a person. */
@Command(
        name = "export-person",
        description = {
            "Write all that is kept about a person as JSON, as the GDPR gives them the right to (Art. 15 and 20).",
            "Read it before you hand it over. Ends with 3 if nothing is kept."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportPersonCommand implements Callable<Integer> {
    private static final int NOTHING_TO_DO = 3;

    @ArgGroup(multiplicity = "1")
    private WhomOption whom = new WhomOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Default: to the screen.")
    private @Nullable Path file;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Whom person = whom.read(spec);
        Optional<String> json;
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            json = installation
                    .start(Offline.PROPERTIES)
                    .getBean(PersonalData.class)
                    .export(person);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (json.isEmpty()) {
            err.println("Nothing is kept about this person.");
            err.flush();
            return NOTHING_TO_DO;
        }
        give(json.get(), spec.commandLine().getOut());
        return 0;
    }

    private void give(String json, PrintWriter out) {
        if (file == null) {
            out.println(json);
        } else {
            Path target = settings.fromHere(file);
            try {
                Files.writeString(target, json);
            } catch (IOException e) {
                throw new CommandException("It cannot be written to " + target + ". Choose another file.", e);
            }
            out.println("Written to " + target + ". It is personal data: hand it to nobody but the person.");
        }
        out.flush();
    }
}
