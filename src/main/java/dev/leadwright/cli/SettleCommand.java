package dev.leadwright.cli;

import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.orchestration.Settlements;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a person's word for what happened. */
@Command(
        name = "settle",
        description = "Say whether something happened of which Leadwright does not know it. See: status --ambiguous.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SettleCommand implements Callable<Integer> {

    private static final int NOT_SETTLED = 1;

    @Parameters(paramLabel = "KEY", description = "As status --ambiguous shows it.")
    private String key;

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    /** One of the two. */
    static final class Word {
        @Option(names = "--happened", required = true, description = "It happened: it counts as done.")
        private boolean happened;

        @Option(
                names = "--did-not-happen",
                required = true,
                description = "It did not happen: Leadwright does it again.")
        private boolean didNotHappen;

        Clarification with(Optional<String> remoteId) {
            return happened ? new Clarification.Happened(remoteId) : new Clarification.DidNotHappen();
        }
    }

    @Option(
            names = "--remote-id",
            paramLabel = "ID",
            description =
                    "With --happened: the id of the record in the CRM, or what the mail server calls the message.")
    private @Nullable String remoteId;

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so, for the audit. Default: your user name.")
    private @Nullable String by;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (remoteId != null && word.didNotHappen) {
            throw new ParameterException(spec.commandLine(), "--remote-id goes with --happened only.");
        }
        Clarification clarification = word.with(Optional.ofNullable(remoteId));
        String person = Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", ""));
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            Settlement settlement = installation
                    .start(Offline.PROPERTIES)
                    .getBean(Settlements.class)
                    .settle(key, clarification, person);
            return switch (settlement) {
                case Settlement.Settled settled -> {
                    say(spec.commandLine().getOut(), inWords(settled, word.happened));
                    yield 0;
                }
                case Settlement.NotSettled(String why) -> {
                    say(spec.commandLine().getErr(), "Not settled: " + why);
                    yield NOT_SETTLED;
                }
            };
        }
    }

    private static String inWords(Settlement.Settled settled, boolean happened) {
        String what = "Settled: the " + settled.effect().what() + (happened ? " happened." : " did not happen.");
        return settled.goesOn()
                .map(task -> what + " Task " + task + (happened ? " goes on." : " does it again."))
                .orElse(what
                        + (happened
                                ? ""
                                : " No task waits for it: set its task back to \"Not started\" in the CRM to"
                                        + " have it done."));
    }

    private static void say(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
