package dev.leadwright.dashboard.pages;

import dev.leadwright.mail.SentMail;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
@ConditionalOnWebApplication
@RequestMapping("/outbox")
class OutboxController {
    private static final int PAGE_SIZE = 50;

    private final SentMail mails;

    OutboxController(SentMail mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Map<SentMail.State, Long> counts = mails.counts();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Paging paging = Paging.of(page, PAGE_SIZE, total);
        model.addAttribute("mails", mails.list(PAGE_SIZE, paging.offset()));
        model.addAttribute("counts", counts);
        model.addAttribute("paging", paging);
        return "outbox";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "mail";
    }
}
