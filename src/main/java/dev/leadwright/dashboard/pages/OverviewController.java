package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.pipeline.LeadLists;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where everything stands, at a glance. */
@Controller
@ConditionalOnWebApplication
class OverviewController {
    private static final int LATEST = 12;
    private static final int ALERTS_SHOWN = 5;
    private static final int LISTS_SHOWN = 3;

    private final LeadFile leads;
    private final WorkQueue queue;
    private final Timeline timeline;
    private final SentMail mails;
    private final Alerts alerts;
    private final LeadLists lists;
    private final ModelLedger ledger;

    OverviewController(
            LeadFile leads,
            WorkQueue queue,
            Timeline timeline,
            SentMail mails,
            Alerts alerts,
            LeadLists lists,
            ModelLedger ledger) {
        this.leads = leads;
        this.queue = queue;
        this.timeline = timeline;
        this.mails = mails;
        this.alerts = alerts;
        this.lists = lists;
        this.ledger = ledger;
    }

    @GetMapping("/")
    String show(Model model) {
        Map<LeadStage, Long> stages = leads.countByStage();
        Map<Tier, Long> tiers = leads.countByTier();
        Map<SentMail.State, Long> mailStates = mails.counts();
        model.addAttribute("stages", stages);
        model.addAttribute("leadCount", sum(stages));
        model.addAttribute("tiers", tiers);
        model.addAttribute("scoredCount", sum(tiers));
        model.addAttribute("totals", queue.getTotals());
        model.addAttribute("ambiguous", queue.listAmbiguous().size());
        model.addAttribute("work", KindCounts.of(queue.listCounts()));
        model.addAttribute("states", WorkState.values());
        model.addAttribute("mailsSent", mailStates.getOrDefault(SentMail.State.ACCEPTED, 0L));
        model.addAttribute("mailsUnknown", mailStates.getOrDefault(SentMail.State.UNKNOWN, 0L));
        List<Timeline.Entry> events = timeline.listLatest(LATEST);
        model.addAttribute("events", events);
        model.addAttribute(
                "names",
                leads.listNames(events.stream()
                        .flatMap(event -> event.contact().stream())
                        .collect(Collectors.toSet())));
        model.addAttribute(
                "alerts",
                alerts.list(AlertQuery.open(ALERTS_SHOWN)).stream()
                        .filter(alert -> alert.severity() != Notice.Severity.INFO)
                        .toList());
        model.addAttribute("lists", lists.list(LISTS_SHOWN, 0));
        model.addAttribute("spending", ShownSpending.of(ledger, leads));
        return "overview";
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
