package dev.leadwright.cli;

import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.dashboard.DashboardAccess;
import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.demo.DemoLeads;
import dev.leadwright.demo.DemoWorld;
import dev.leadwright.intake.ImportOptions;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.intake.IntakeSettings;
import dev.leadwright.intake.LeadImport;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.pipeline.ListEnds;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the main job with everything embedded. */
@Command(
        name = "demo",
        description = {
            "Show it at work with everything embedded: a CRM, fictional leads, their websites, an outbox.",
            "Nothing leaves this machine: no website is visited, no mail is sent."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Option(names = "--leads", paramLabel = "FILE", description = "Your own lead list instead of the bundled one.")
    private @Nullable Path leads;

    @Option(names = "--once", description = "End with a summary when there is nothing left to do.")
    private boolean once;

    @Option(names = "--json", description = "Print the summary as JSON, and nothing else. Implies --once.")
    private boolean json;

    @Option(
            names = "--with-model",
            description = {
                "Let the configured model judge and write, also one that is not on this machine: it is told of the leads,",
                "and its calls cost money. Without it the rules do."
            })
    private boolean withModel;

    @Option(names = "--port", paramLabel = "N", description = "The dashboard's port. Default: a free one.")
    private int port;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        // The demo lives beside the real thing, not in it.
        Path home = settings.load(Map.of()).settings().home().resolve("demo");
        Map<String, String> overrides = new HashMap<>(Map.of(
                "home",
                home.toString(),
                "dashboard.port",
                String.valueOf(port),
                "database.url",
                "",
                "orchestration.enabled",
                "true"));
        AnalystSettings analyst = settings.load(overrides).settings().analyst();
        if (!withModel && !analyst.staysOnThisMachine()) {
            overrides.put("analyst.provider", "rules");
        }
        LoadedSettings first = settings.load(overrides);
        say(out, "Starting. The first time this takes a little longer.");
        try (var installation = Installation.openForDemo(first)) {
            DatabaseAddress database = installation.database().address();
            Path folder = first.settings().home();
            DemoWorld world = installation.closeFirst(
                    DemoWorld.start(database.url(), database.user(), database.password(), folder.resolve("outbox")));
            overrides.putAll(world.settings());
            ApplicationContext application = installation.start(settings.load(overrides));
            CrmSchema schema = application.getBean(CrmSchema.class);
            schema.listMissing().forEach(schema::create);
            world.tellOfChanges(webhookAddress(application));
            introduce(out, world, folder, application);

            importLeads(application, Optional.ofNullable(leads).orElseGet(() -> DemoLeads.writeTo(folder)), out);
            WorkQueue queue = application.getBean(WorkQueue.class);
            drain(queue);
            application.getBean(ListEnds.class).lookNow(); // before the summary counts alerts
            DemoSummaryView view = new DemoSummaryView(
                    world.summary(Duration.ofNanos(System.nanoTime() - began)),
                    queue.getTotals(),
                    application.getBean(Alerts.class).count(new AlertQuery(false, Optional.empty(), 1, 0)));
            out.println(json ? view.json() : view.table());
            out.flush();
            if (!once && !json) {
                say(out, "Leadwright goes on working. Ctrl-C ends it; the data is kept for the next time.");
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private static URI webhookAddress(ApplicationContext application) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port")
                + IntakeSettings.WEBHOOK_PATH);
    }

    private void introduce(PrintWriter out, DemoWorld world, Path folder, ApplicationContext application) {
        boolean stays = application.getBean(AnalystSettings.class).staysOnThisMachine();
        say(
                out,
                "Leadwright demo. Everything is on this machine, and nothing leaves it"
                        + (stays ? "." : " but what the model is told."));
        say(out, "  Analyst    " + application.getBean(Analyst.class).name());
        say(out, "  Dashboard  " + application.getBean(DashboardAccess.class).newLink());
        say(out, "             opens once; for another link: ./leadwright dashboard --demo");
        say(out, "  CRM        " + world.newPortalLink());
        say(
                out,
                "             an embedded portal that speaks HubSpot's API; opens once. Add a contact there, and watch");
        say(out, "  Mail       " + folder.resolve("outbox"));
        say(out, "             leaves without approval here (review.enabled: false); with your portal it is asked for");
        say(out, "  Data, log  " + folder);
        say(out, "");
    }

    private void importLeads(ApplicationContext application, Path file, PrintWriter out) {
        ImportReport report;
        try (Progress progress = Progress.of("Importing", spec.commandLine().getErr())) {
            report = application
                    .getBean(LeadImport.class)
                    .run(file, new ImportOptions(false, "demo", Map.of()), progress::at);
        }
        if (!json) {
            ImportReportView.print(report, out);
            say(out, "");
        }
    }

    private void drain(WorkQueue queue) throws InterruptedException {
        try (Progress progress = Progress.of("Tasks", spec.commandLine().getErr())) {
            while (true) {
                boolean drained = queue.isDrained();
                WorkQueue.Totals totals = queue.getTotals();
                int done = totals.completed() + totals.waiting() + totals.escalated() + totals.released();
                progress.at(done, done + totals.inProgress());
                if (drained) {
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private void say(PrintWriter out, String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }
}
