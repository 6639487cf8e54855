package dev.leadwright.cli;

import dev.leadwright.alerts.AlertsExamination;
import dev.leadwright.analyst.examination.AnalystExamination;
import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsException;
import dev.leadwright.database.DatabaseExamination;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Doctor;
import dev.leadwright.doctor.Examination;
import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.icp.ProfileExamination;
import dev.leadwright.mail.TestMail;
import dev.leadwright.orchestration.OwnerExamination;
import dev.leadwright.web.BrowserExamination;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at everything that must be right before agents can work, and says what to do. */
@Command(
        name = "doctor",
        description = {
            "Check settings, database and portal, and say what to do about what is not right.",
            "Changes nothing in the portal. Ends with 0 if Leadwright can work, else with 1."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private static final String SETTINGS = "Settings";

    @Option(names = "--json", description = "Print JSON: {checks: [{name, status, detail, remedy}]}.")
    private boolean json;

    @Option(names = "--test-mail", description = "Also send a mail to mail.reply-to, else mail.from.")
    private boolean testMail;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Check> checks = examine();
        if (json) {
            out.println(DoctorView.json(checks));
        } else {
            DoctorView.print(checks, out);
        }
        out.flush();
        return checks.stream().anyMatch(Check::isFailure) ? 1 : 0;
    }

    private List<Check> examine() {
        LoadedSettings loaded;
        try {
            loaded = settings.load(Map.of());
        } catch (SettingsException wrong) {
            return wrong.problems().stream()
                    .map(problem -> Check.fail(
                            SETTINGS,
                            problem.toString(),
                            "Correct it and run doctor again; ./leadwright config shows what is in force."))
                    .toList();
        }
        Installation.startLog(loaded, false);
        return Stream.concat(Stream.of(readable(loaded)), examine(loaded).stream())
                .toList();
    }

    private List<Check> examine(LoadedSettings loaded) {
        LeadwrightSettings settings = loaded.settings();
        try (Hubspot hubspot = Hubspot.connect(settings.hubspot(), Clock.systemUTC())) {
            List<Examination> examinations = new ArrayList<>();
            examinations.add(new ProfileExamination(loaded.profile()));
            examinations.add(new DatabaseExamination(settings.database(), settings.home()));
            examinations.add(
                    hubspot.examination(List.of(new OwnerExamination(hubspot.crm(), settings.orchestration()))));
            examinations.add(new AnalystExamination(settings.analyst()));
            examinations.add(new AlertsExamination(settings.alerts(), settings.mail()));
            examinations.addAll(MailExaminations.of(settings));
            examinations.add(new BrowserExamination(settings.web()));
            testMail(settings).ifPresent(examinations::add);
            return Doctor.examine(examinations);
        }
    }

    private Optional<Examination> testMail(LeadwrightSettings settings) {
        return testMail ? Optional.of(new TestMail(settings.mail(), Clock.systemUTC())) : Optional.empty();
    }

    private static Check readable(LoadedSettings loaded) {
        long given = loaded.list().stream()
                .filter(setting -> !setting.origin().equals("default"))
                .count();
        return Check.ok(SETTINGS, given + " set, none wrong; ./leadwright config shows them.");
    }
}
