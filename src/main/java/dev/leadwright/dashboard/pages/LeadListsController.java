package dev.leadwright.dashboard.pages;

import dev.leadwright.crm.Tier;
import dev.leadwright.pipeline.InWords;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadLists;
import dev.leadwright.pipeline.LeadState;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The imported lead lists, each with how far its leads are. */
@Controller
@ConditionalOnWebApplication
class LeadListsController {
    private static final int PAGE_SIZE = 20;

    private final LeadLists lists;

    LeadListsController(LeadLists lists) {
        this.lists = lists;
    }

    @GetMapping("/lists")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, PAGE_SIZE, lists.count());
        List<LeadListProgress> shown = lists.list(PAGE_SIZE, paging.offset());
        model.addAttribute("lists", shown);
        model.addAttribute(
                "took",
                shown.stream()
                        .filter(list -> list.took().isPresent())
                        .collect(Collectors.toMap(
                                LeadListProgress::id,
                                list -> InWords.duration(list.took().orElseThrow()))));
        model.addAttribute("paging", paging);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("states", LeadState.values());
        return "lists";
    }
}
