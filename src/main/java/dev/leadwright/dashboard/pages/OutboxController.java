package dev.leadwright.dashboard.pages;

import dev.leadwright.mail.SentMail;
import dev.leadwright.sending.Brake;
import dev.leadwright.sending.SendingPlan;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that was sent or tried, and where a person stops all of it. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/outbox")
class OutboxController {
    private static final int PAGE_SIZE = 50;
    private static final int MOST_REASON = 300;

    private final SentMail mails;
    private final SendingPlan plan;
    private final Brake brake;

    OutboxController(SentMail mails, SendingPlan plan, Brake brake) {
        this.mails = mails;
        this.plan = plan;
        this.brake = brake;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Map<SentMail.State, Long> counts = mails.counts();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Paging paging = Paging.of(page, PAGE_SIZE, total);
        model.addAttribute("mails", mails.list(PAGE_SIZE, paging.offset()));
        model.addAttribute("counts", counts);
        model.addAttribute("paging", paging);
        model.addAttribute("brake", brake.find().orElse(null));
        model.addAttribute("today", plan.today());
        return "outbox";
    }

    @PostMapping("/stop")
    String stop(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        String given = reason.isBlank() ? "No reason given" : reason.strip();
        String why = given.substring(0, Math.min(given.length(), MOST_REASON));
        boolean pulled = brake.pull(why, SignedBy.name(by));
        next.addFlashAttribute("said", pulled ? "Stopped: no mail to leads leaves." : "It was stopped already.");
        return "redirect:/outbox";
    }

    @PostMapping("/go")
    String go(RedirectAttributes next) {
        next.addFlashAttribute(
                "said", brake.release() ? "Mail leaves again, each in its own time." : "Mail was not stopped.");
        return "redirect:/outbox";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "mail";
    }
}
