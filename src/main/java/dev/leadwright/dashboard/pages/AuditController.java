package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditRow;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who changed what, when, and by which task. */
@Controller
@ConditionalOnWebApplication
class AuditController {
    private static final int PAGE_SIZE = 50;

    private final AuditTrail audit;
    private final LeadFile leads;

    AuditController(AuditTrail audit, LeadFile leads) {
        this.audit = audit;
        this.leads = leads;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "1") int page, Model model) {
        Optional<ContactId> wanted = contactOf(contact.strip());
        long total = audit.count(wanted);
        Paging paging = Paging.of(page, PAGE_SIZE, total);
        List<AuditRow> rows =
                audit.list(new AuditQuery(wanted, Optional.empty(), Optional.empty(), PAGE_SIZE, paging.offset()));
        model.addAttribute("rows", rows);
        model.addAttribute("paging", paging);
        model.addAttribute("contact", wanted.map(ContactId::value).orElse(""));
        model.addAttribute(
                "names",
                leads.listNames(rows.stream()
                        .flatMap(row -> row.entry().contact().stream())
                        .collect(Collectors.toSet())));
        return "audit";
    }

    private static Optional<ContactId> contactOf(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!RecordId.isDigits(text)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Optional.of(new ContactId(text));
    }
}
