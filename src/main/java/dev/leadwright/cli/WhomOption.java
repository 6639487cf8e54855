package dev.leadwright.cli;

import dev.leadwright.privacy.Whom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose data is meant: one of the two. */
final class WhomOption {
    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "By e-mail address.")
    private @Nullable String email;

    @Option(names = "--contact", paramLabel = "ID", required = true, description = "By the CRM's id of the contact.")
    private @Nullable String contact;

    Whom read(CommandSpec spec) {
        String typed = email == null ? String.valueOf(contact) : email;
        return Whom.read(typed)
                .filter(whom -> whom instanceof Whom.OfAddress == (email != null))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + OneLine.of(typed) + "\" is "
                                + (email == null
                                        ? "no id of a contact. It is a number: --contact 101."
                                        : "no e-mail address. Write it as name@company.com.")));
    }
}
