package dev.leadwright.cli;

import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Doctor;
import dev.leadwright.sending.Brake;
import dev.leadwright.sending.SendingPlan;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops all mail to leads, lets it leave again, and says how it stands. */
@Command(
        name = "sending",
        description = {
            "Say whether mail to leads leaves, and how many left today; stop it, or let it leave again.",
            "A stop holds for all nodes at once: each mail asks right before it leaves. Alerts to your own people go on."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SendingCommand implements Callable<Integer> {

    @ArgGroup
    private @Nullable Wish wish;

    /** One of the two. */
    static final class Wish {
        @Option(names = "--stop", paramLabel = "REASON", required = true, description = "Stop all mail to leads.")
        private @Nullable String stop;

        @Option(
                names = "--go",
                required = true,
                description = {
                    "Let mail leave again, each in its own time.",
                    "In a new installation: examine how mail is set up, and switch it on if that is right."
                })
        private boolean go;
    }

    @Option(
            names = "--force",
            description = "With --go, in a new installation: even though doctor finds that mail is not set up right.")
    private boolean force;

    @Option(names = "--by", paramLabel = "NAME", description = "Who stops it. Default: your user name.")
    private @Nullable String by;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LoadedSettings loaded = settings.load(Offline.SETTINGS);
        try (var installation = Installation.openForCommand(loaded)) {
            ApplicationContext application = installation.start(Offline.PROPERTIES);
            Brake brake = application.getBean(Brake.class);
            PrintWriter out = spec.commandLine().getOut();
            if (wish != null && wish.stop != null) {
                stop(brake, wish.stop, out);
            } else if (wish != null && wish.go) {
                return go(brake, loaded.settings(), out);
            } else {
                say(brake, application.getBean(SendingPlan.class).today(), out);
            }
            out.flush();
            return 0;
        }
    }

    private void stop(Brake brake, String why, PrintWriter out) {
        String person = Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", ""));
        boolean pulled = brake.pull(why, person);
        out.println(
                pulled
                        ? "Stopped. No mail to leads leaves until: ./leadwright sending --go"
                        : "It is stopped already: " + reason(brake));
    }

    private int go(Brake brake, LeadwrightSettings settings, PrintWriter out) {
        if (brake.find().filter(Brake.Pulled::isNotYetOn).isEmpty()) {
            out.println(brake.release() ? "Mail leaves again." : "Mail was not stopped.");
            out.flush();
            return 0;
        }
        List<Check> checks = Doctor.examine(MailExaminations.of(settings));
        DoctorView.printChecks(checks, out);
        out.println();
        boolean right = checks.stream().noneMatch(Check::isFailure);
        if (right || force) {
            brake.switchOn();
        }
        out.println(
                right || force
                        ? "Mail is switched on: each leaves in its own time."
                        : "Mail stays switched off. Mend what failed and say --go again, or add --force.");
        out.flush();
        return right || force ? 0 : 1;
    }

    private static void say(Brake brake, SendingPlan.Today today, PrintWriter out) {
        Optional<Brake.Pulled> pulled = brake.find();
        if (pulled.filter(Brake.Pulled::isNotYetOn).isPresent()) {
            out.println(
                    "Mail has not been switched on: mails are written, and wait. ./leadwright sending --go examines how"
                            + " mail is set up and switches it on.");
            return;
        }
        out.println(pulled.isPresent() ? "Mail is stopped: " + reason(brake) : "Mail leaves.");
        if (today.cap().isPresent()) {
            out.println("Mails of " + today.day() + ": " + today.mails() + " of at most "
                    + today.cap().getAsInt() + ", those that are still to leave included.");
        } else {
            out.println("It leaves at once, without window and cap (sending.anytime).");
        }
    }

    private static String reason(Brake brake) {
        return brake.find()
                .map(pulled -> OneLine.of(pulled.why()) + " (" + OneLine.of(pulled.by()) + ", " + pulled.at() + ")")
                .orElse("somebody has just released it.");
    }
}
