package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.Overrides;
import dev.leadwright.agents.Overruling;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person says what a lead's tier or score is instead of the computed one. */
@Controller
@ConditionalOnWebApplication
class OverrideController {
    private final Overrides overrides;

    OverrideController(Overrides overrides) {
        this.overrides = overrides;
    }

    /**
     * @param tier empty: by the score
     * @param score empty: the computed one stays
     */
    @PostMapping("/leads/{id:[0-9]{1,20}}/override")
    String set(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        Optional<Tier> named = Tier.find(tier);
        Optional<Integer> number = Optional.of(score.strip())
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value <= 100);
        boolean misread = (!tier.isBlank() && named.isEmpty()) || (!score.isBlank() && number.isEmpty());
        Overruling result = misread || (named.isEmpty() && number.isEmpty())
                ? new Overruling.NotDone("Choose a tier, or give a score from 0 to 100.")
                : overrides.set(new ContactId(id), new ScoreOverride(named, number), reason, SignedBy.name(by));
        return back(id, result, next);
    }

    @PostMapping("/leads/{id:[0-9]{1,20}}/override/lift")
    String lift(@PathVariable String id, @RequestParam(defaultValue = "") String by, RedirectAttributes next) {
        return back(id, overrides.lift(new ContactId(id), SignedBy.name(by)), next);
    }

    private static String back(String id, Overruling result, RedirectAttributes next) {
        next.addFlashAttribute(
                "said",
                switch (result) {
                    case Overruling.Done(String what) -> what;
                    case Overruling.NotDone(String why) -> "Not done: " + why;
                });
        return "redirect:/leads/" + id;
    }
}
