package dev.leadwright.cli;

import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditRow;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows rows of the audit. */
@Command(
        name = "list",
        description = "Show who changed what, when, and by which task; the latest first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditListCommand implements Runnable {

    @Option(names = "--contact", paramLabel = "ID", description = "Only what was done to or for this contact.")
    private @Nullable String contact;

    @Option(names = "--task", paramLabel = "ID", description = "Only what was done by this task.")
    private @Nullable String task;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only from then on: 2h, 7d, 2026-11-24 or 2026-11-24T09:00:00Z.")
    private @Nullable String since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many, 1 to 10,000. Default: $" + "{DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        AuditQuery unbounded = parsed(
                "--limit",
                String.valueOf(limit),
                _ -> new AuditQuery(
                        id("--contact", contact, ContactId::new),
                        id("--task", task, TaskId::new),
                        Optional.empty(),
                        limit,
                        0));
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            ApplicationContext application = installation.start(Offline.PROPERTIES);
            Clock clock = application.getBean(Clock.class);
            AuditQuery query = new AuditQuery(
                    unbounded.contact(),
                    unbounded.task(),
                    Optional.ofNullable(since).map(text -> parsed("--since", text, Since.on(clock)::parse)),
                    limit,
                    0);
            List<AuditRow> rows = application.getBean(AuditTrail.class).list(query);
            if (json) {
                out.println(AuditView.json(rows));
            } else {
                AuditView.print(rows, out);
            }
        } finally {
            out.flush();
        }
    }

    private <T> Optional<T> id(String option, @Nullable String text, Function<String, T> type) {
        return Optional.ofNullable(text).map(given -> parsed(option, given, type));
    }

    private <T> T parsed(String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }
}
