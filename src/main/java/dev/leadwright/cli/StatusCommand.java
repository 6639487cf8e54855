package dev.leadwright.cli;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.alerts.Alert;
import dev.leadwright.alerts.AlertChannel;
import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.alerts.ChannelState;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadLists;
import dev.leadwright.review.Reviews;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows how things stand. */
@Command(
        name = "status",
        description = "Show the queue, lead lists, what models cost, what needs a person, and open alerts.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StatusCommand implements Runnable {

    private static final int ALERTS_SHOWN = 10;

    /** Those in work come first. */
    private static final int LISTS_SHOWN = 10;

    @Option(
            names = "--ambiguous",
            description = "Only what may or may not have happened, and how a person finds out and settles it.")
    private boolean ambiguous;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            ApplicationContext application = installation.start(Offline.PROPERTIES);
            WorkQueue queue = application.getBean(WorkQueue.class);
            Alerts alerts = application.getBean(Alerts.class);
            List<LeadListProgress> lists = application.getBean(LeadLists.class).list(LISTS_SHOWN, 0);
            if (ambiguous) {
                showAmbiguous(AmbiguousView.of(queue.listAmbiguous(), application.getBean(LeadFile.class)), out);
                return;
            }
            SpendingView spending =
                    SpendingView.of(application.getBean(ModelLedger.class), application.getBean(LeadFile.class));
            if (json) {
                Map<String, Object> map = asMap(queue, alerts);
                map.put("lead_lists", lists.stream().map(LeadListsView::json).toList());
                map.put("model", spending.json());
                map.put("await_review", awaitReview(application.getBean(Reviews.class)));
                out.println(new JsonMapper().writeValueAsString(map));
            } else {
                print(queue, alerts, lists, spending, out);
                long mails = awaitReview(application.getBean(Reviews.class));
                if (mails > 0) {
                    out.println("Awaiting review: " + mails + (mails == 1 ? " mail" : " mails")
                            + " (./leadwright dashboard, Review)");
                }
            }
        } finally {
            out.flush();
        }
    }

    /** How many mails a person has to decide about. */
    private static long awaitReview(Reviews reviews) {
        return reviews.countOpen().values().stream().mapToLong(Long::longValue).sum();
    }

    private void showAmbiguous(AmbiguousView view, PrintWriter out) {
        if (json) {
            out.println(new JsonMapper().writeValueAsString(view.asMaps()));
        } else {
            view.print(out);
        }
    }

    private static void print(
            WorkQueue queue, Alerts alerts, List<LeadListProgress> lists, SpendingView spending, PrintWriter out) {
        WorkQueue.Totals totals = queue.getTotals();
        out.println("Tasks");
        out.printf("  Completed    %6d%n", totals.completed());
        out.printf("  In progress  %6d%n", totals.inProgress());
        out.printf("  Scheduled    %6d%n", totals.scheduled());
        out.printf("  Waiting      %6d%n", totals.waiting());
        out.printf("  Escalated    %6d%n", totals.escalated());
        out.printf("  With people  %6d%n", totals.released());
        if (!lists.isEmpty()) {
            out.println("Lead lists");
            LeadListsView.print(lists, out);
        }
        spending.print(out);
        List<AmbiguousEffect> ambiguous = queue.listAmbiguous();
        if (!ambiguous.isEmpty()) {
            out.println("Needs a person: it is not known whether this happened (more: status --ambiguous)");
            ambiguous.forEach(effect -> out.println("  " + effect.shortKey() + "  " + effect.what() + " since "
                    + effect.since() + ": " + effect.detail()));
        }
        List<Alert> open = alerts.list(AlertQuery.open(ALERTS_SHOWN));
        out.println(open.isEmpty() ? "No open alerts" : "Open alerts");
        open.forEach(alert -> out.printf("  %-8s %s%s%n", alert.severity(), alert.title(), times(alert)));
        alerts.listChannels().stream()
                .filter(ChannelState::isFailing)
                .forEach(channel -> out.println("Alerts do not get through by " + inWords(channel.channel()) + ": "
                        + channel.failure().orElse("")));
    }

    private static String inWords(AlertChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String times(Alert alert) {
        return alert.count() > 1 ? " (" + alert.count() + " times)" : "";
    }

    private static Map<String, Object> asMap(WorkQueue queue, Alerts alerts) {
        WorkQueue.Totals totals = queue.getTotals();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "tasks",
                Map.of(
                        "completed", totals.completed(),
                        "in_progress", totals.inProgress(),
                        "scheduled", totals.scheduled(),
                        "waiting", totals.waiting(),
                        "escalated", totals.escalated(),
                        "with_people", totals.released()));
        map.put("ambiguous", queue.listAmbiguous().size());
        map.put("open_alerts", alerts.countOpen());
        return map;
    }
}
