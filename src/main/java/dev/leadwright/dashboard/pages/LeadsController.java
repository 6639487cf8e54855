package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadQuery;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadLists;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ConditionalOnWebApplication
class LeadsController {
    private static final int PAGE_SIZE = 50;
    private static final int MAX_SEARCH = 200;

    private final LeadFile leads;
    private final LeadLists lists;

    LeadsController(LeadFile leads, LeadLists lists) {
        this.leads = leads;
        this.lists = lists;
    }

    @GetMapping("/leads")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam Optional<Tier> tier,
            @RequestParam Optional<LeadStage> stage,
            @RequestParam Optional<Long> list,
            @RequestParam(defaultValue = "SCORE") LeadQuery.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String text = search.substring(0, Math.min(search.length(), MAX_SEARCH))
                .replace('\0', ' ')
                .strip();
        Optional<Set<ContactId>> among = list.map(lists::listMembers);
        var all = new LeadQuery(tier, stage, text, among, sort, PAGE_SIZE, 0);
        Paging paging = Paging.of(page, PAGE_SIZE, leads.countLeads(all));
        model.addAttribute(
                "leads", leads.listLeads(new LeadQuery(tier, stage, text, among, sort, PAGE_SIZE, paging.offset())));
        model.addAttribute("paging", paging);
        model.addAttribute("search", text);
        model.addAttribute("tier", tier.orElse(null));
        model.addAttribute("stage", stage.orElse(null));
        model.addAttribute("list", list.orElse(null));
        model.addAttribute(
                "listName",
                list.flatMap(lists::find).map(LeadListProgress::name).orElse("Unknown list"));
        model.addAttribute("sort", sort);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("stages", LeadStage.values());
        model.addAttribute("filtered", !text.isEmpty() || tier.isPresent() || stage.isPresent() || list.isPresent());
        return "leads";
    }
}
