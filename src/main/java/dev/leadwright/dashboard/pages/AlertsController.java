package dev.leadwright.dashboard.pages;

import dev.leadwright.alerts.Alert;
import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.alerts.ChannelState;
import dev.leadwright.orchestration.Notice.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ConditionalOnWebApplication
@RequestMapping("/alerts")
class AlertsController {
    private static final int PAGE_SIZE = 50;

    private final Alerts alerts;

    AlertsController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    String list(
            @RequestParam Optional<Severity> severity,
            @RequestParam(defaultValue = "false") boolean read,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var all = new AlertQuery(!read, severity, PAGE_SIZE, 0);
        Paging paging = Paging.of(page, PAGE_SIZE, alerts.count(all));
        List<Alert> shown = alerts.list(new AlertQuery(!read, severity, PAGE_SIZE, paging.offset()));
        model.addAttribute("alerts", shown);
        model.addAttribute(
                "deliveries",
                alerts.listDeliveries(shown.stream().map(Alert::id).toList()));
        model.addAttribute(
                "failing",
                alerts.listChannels().stream().filter(ChannelState::isFailing).toList());
        model.addAttribute("paging", paging);
        model.addAttribute("severity", severity.orElse(null));
        model.addAttribute("read", read);
        model.addAttribute("severities", Severity.values());
        return "alerts";
    }

    @PostMapping("/{id}/read")
    String markRead(@PathVariable long id) {
        alerts.markRead(id);
        return "redirect:/alerts";
    }

    /** @param seenAt when the page with the button was made: what happened since, nobody has seen */
    @PostMapping("/read")
    String markAllRead(@RequestParam Instant seenAt) {
        alerts.markAllRead(seenAt);
        return "redirect:/alerts";
    }
}
