package dev.leadwright.cli;

import dev.leadwright.agents.MailPreview;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the mail that a contact would get now. */
@Command(
        name = "draft",
        description = {
            "Show the mail that a contact would get now, on what it rests, and whether and when it would leave.",
            "Sends nothing, stores nothing and changes nothing in the CRM. Where a model writes, its call is paid and"
                    + " counts against the budget. Ends with 1 if there is no such contact."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DraftCommand implements Callable<Integer> {
    private static final int NO_SUCH_CONTACT = 1;

    @Parameters(paramLabel = "CONTACT", description = "E-mail address or id of the contact in the CRM.")
    private String contact = "";

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            ApplicationContext application = installation.start(Offline.PROPERTIES);
            Optional<MailPreview.Shown> shown =
                    application.getBean(MailPreview.class).of(contact);
            if (shown.isEmpty()) {
                PrintWriter err = spec.commandLine().getErr();
                err.println("The CRM has no contact " + OneLine.of(contact) + ".");
                err.flush();
                return NO_SUCH_CONTACT;
            }
            PrintWriter out = spec.commandLine().getOut();
            DraftView.print(shown.get(), application.getBean(Clock.class).instant(), out);
            out.flush();
            return 0;
        }
    }
}
