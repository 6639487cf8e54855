package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.books.BookedCall;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.review.Reviews;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All about one lead: why it has its score, what is known and from where, what was done. */
@Controller
@ConditionalOnWebApplication
class LeadController {
    private final LeadFile leads;
    private final WorkQueue queue;
    private final Timeline timeline;
    private final SentMail sentMail;
    private final ModelLedger ledger;
    private final LeadScreenshots screenshots;
    private final Reviews reviews;

    LeadController(
            LeadFile leads,
            WorkQueue queue,
            Timeline timeline,
            SentMail sentMail,
            ModelLedger ledger,
            LeadScreenshots screenshots,
            Reviews reviews) {
        this.leads = leads;
        this.queue = queue;
        this.timeline = timeline;
        this.sentMail = sentMail;
        this.ledger = ledger;
        this.screenshots = screenshots;
        this.reviews = reviews;
    }

    @GetMapping("/leads/{id:[0-9]{1,20}}")
    String show(@PathVariable String id, Model model) {
        var contact = new ContactId(id);
        Optional<LeadDetails> details = leads.findLead(contact);
        List<Timeline.Entry> events = timeline.listOf(contact);
        if (details.isEmpty() && events.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("contact", contact);
        model.addAttribute("name", details.map(lead -> lead.summary().name()).orElse("Lead " + contact));
        model.addAttribute("summary", details.map(LeadDetails::summary).orElse(null));
        model.addAttribute(
                "qualification", details.flatMap(LeadDetails::qualification).orElse(null));
        model.addAttribute(
                "enrichment", details.flatMap(LeadDetails::enrichment).orElse(null));
        model.addAttribute("override", details.flatMap(LeadDetails::override).orElse(null));
        model.addAttribute("history", details.map(LeadDetails::history).orElse(List.of()));
        model.addAttribute("tiers", Tier.values());
        model.addAttribute(
                "facts", ShownFact.listOf(details.map(LeadDetails::facts).orElse(List.of())));
        model.addAttribute(
                "kept",
                details.map(LeadDetails::drafts).orElse(List.of()).stream()
                        .filter(draft -> draft.lint() == LintState.BLOCKED)
                        .toList());
        model.addAttribute("reviews", reviews.listOf(contact));
        model.addAttribute("tasks", queue.listOf(contact));
        model.addAttribute("mails", sentMail.listOf(id));
        List<BookedCall> calls = ledger.listOf(contact);
        model.addAttribute("calls", calls.reversed());
        model.addAttribute("bill", calls.stream().map(BookedCall::bill).reduce(ModelBill.NONE, ModelBill::plus));
        model.addAttribute("budget", ledger.findStanding(contact).orElse(null));
        model.addAttribute("currency", ledger.currency());
        model.addAttribute("events", events.reversed());
        model.addAttribute(
                "screenshot",
                screenshots.findTaken(contact).map(ShownScreenshot::of).orElse(null));
        return "lead";
    }
}
