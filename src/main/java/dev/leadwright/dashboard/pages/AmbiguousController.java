package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.orchestration.Settlements;
import dev.leadwright.orchestration.WorkQueue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may or may not have happened, and where a person says which. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/ambiguous")
class AmbiguousController {
    private final WorkQueue queue;
    private final Settlements settlements;
    private final LeadFile leads;

    AmbiguousController(WorkQueue queue, Settlements settlements, LeadFile leads) {
        this.queue = queue;
        this.settlements = settlements;
        this.leads = leads;
    }

    @GetMapping
    String list(Model model) {
        List<AmbiguousEffect> effects = queue.listAmbiguous();
        model.addAttribute("effects", effects);
        model.addAttribute(
                "names",
                leads.listNames(effects.stream()
                        .flatMap(effect -> effect.contact().stream())
                        .collect(Collectors.toSet())));
        return "ambiguous";
    }

    /** @param remoteId of a record that was created, which it takes to go on with it */
    @PostMapping("/{key:[0-9a-f]{8,64}}")
    String settle(
            @PathVariable String key,
            @RequestParam boolean happened,
            @RequestParam(defaultValue = "") String remoteId,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        Clarification clarification = happened
                ? new Clarification.Happened(Optional.of(remoteId.strip()).filter(id -> !id.isEmpty()))
                : new Clarification.DidNotHappen();
        String said = switch (settlements.settle(key, clarification, SignedBy.name(by))) {
            case Settlement.Settled(AmbiguousEffect effect, var goesOn) ->
                "Settled: the " + effect.what() + (happened ? " happened." : " did not happen.")
                        + goesOn.map(task -> " Task " + task + (happened ? " goes on." : " does it again."))
                                .orElse("");
            case Settlement.NotSettled(String why) -> "Not settled: " + why;
        };
        next.addFlashAttribute("said", said);
        return "redirect:/ambiguous";
    }
}
