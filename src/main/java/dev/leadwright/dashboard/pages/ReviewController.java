package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewSettings;
import dev.leadwright.review.Reviews;
import dev.leadwright.review.Reviews.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Mails that await a person's decision: read, change, approve, reject. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/review")
class ReviewController {
    private static final String ONE = "/{id:[0-9]{1,18}}";

    private final Reviews reviews;
    private final ReviewSettings settings;
    private final ReviewPageModel pages;
    private final LeadFile leads;

    ReviewController(Reviews reviews, ReviewSettings settings, ReviewPageModel pages, LeadFile leads) {
        this.reviews = reviews;
        this.settings = settings;
        this.pages = pages;
        this.leads = leads;
    }

    @GetMapping
    String list(@RequestParam(required = false) Optional<Tier> tier, Model model) {
        List<Review> open = open(tier);
        model.addAttribute("reviews", open);
        model.addAttribute("names", names(open));
        model.addAttribute("tier", tier.orElse(null));
        model.addAttribute("counts", reviews.countOpen());
        model.addAttribute("settings", settings);
        return "reviews";
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model) {
        pages.addTo(model, get(id));
        return "review";
    }

    @PostMapping(ONE + "/approve")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        return afterwards(id, reviews.approve(id, fingerprint, SignedBy.name(by)), next);
    }

    @PostMapping(ONE + "/reject")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        return afterwards(id, reviews.reject(id, fingerprint, reason, SignedBy.name(by)), next);
    }

    /** A page that says why something was not saved has this address, and may be asked for again. */
    @GetMapping(ONE + "/edit")
    String editAgain(@PathVariable long id) {
        return "redirect:/review/" + id;
    }

    /** What cannot be saved stays in the form, with the reasons. */
    @PostMapping(ONE + "/edit")
    String edit(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String by,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (reviews.edit(id, fingerprint, subject, body, SignedBy.name(by))) {
            case Said.Done(String what) -> {
                next.addFlashAttribute("said", what);
                yield "redirect:/review/" + id;
            }
            case Said.NotDone(List<String> why) -> {
                pages.addTo(model, get(id));
                model.addAttribute("typedSubject", subject);
                model.addAttribute("typedBody", body);
                model.addAttribute("refused", why);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "review";
            }
        };
    }

    /** What is about to be approved at once, to be looked over. */
    @GetMapping("/all")
    String all(@RequestParam Tier tier, Model model) {
        List<Review> open = open(Optional.of(tier));
        model.addAttribute("reviews", open);
        model.addAttribute("names", names(open));
        model.addAttribute("tier", tier);
        return "review-all";
    }

    /**
     * Approves the mails that the page showed, and no others.
     *
     * @param mail {@code id:fingerprint} of each
     * @param count as the person typed it
     */
    @PostMapping("/all")
    String approveAll(
            @RequestParam Tier tier,
            @RequestParam(defaultValue = "") List<String> mail,
            @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String by,
            RedirectAttributes next) {
        if (mail.isEmpty() || !count.strip().equals(String.valueOf(mail.size()))) {
            next.addFlashAttribute("said", "Not done: type the number of mails, " + mail.size() + ", to approve them.");
            return "redirect:/review/all?tier=" + tier;
        }
        List<String> notDone = new ArrayList<>();
        int approved = 0;
        for (String one : mail) {
            Said said = one.matches("[0-9]{1,18}:[0-9a-f]{64}")
                    ? reviews.approve(
                            Long.parseLong(one.substring(0, one.indexOf(':'))),
                            one.substring(one.indexOf(':') + 1),
                            SignedBy.name(by))
                    : new Said.NotDone(List.of("A mail was not named."));
            switch (said) {
                case Said.Done _ -> approved++;
                case Said.NotDone(List<String> why) -> notDone.addAll(why);
            }
        }
        next.addFlashAttribute(
                "said",
                "Approved " + approved + " of " + mail.size() + " mails."
                        + notDone.stream().distinct().map(why -> " " + why).collect(Collectors.joining()));
        return "redirect:/review";
    }

    /** To the next mail that awaits a decision; to this one where nothing was done. */
    private String afterwards(long id, Said said, RedirectAttributes next) {
        return switch (said) {
            case Said.Done(String what) -> {
                next.addFlashAttribute("said", what);
                yield reviews.listOpen().stream()
                        .findFirst()
                        .map(review -> "redirect:/review/" + review.id())
                        .orElse("redirect:/review");
            }
            case Said.NotDone(List<String> why) -> {
                next.addFlashAttribute("said", "Not done: " + String.join(" ", why));
                yield "redirect:/review/" + id;
            }
        };
    }

    private Review get(long id) {
        return reviews.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Review> open(Optional<Tier> tier) {
        return reviews.listOpen().stream()
                .filter(review -> tier.isEmpty() || tier.get() == review.tier())
                .toList();
    }

    private Map<ContactId, String> names(List<Review> open) {
        return leads.listNames(open.stream().map(Review::contact).toList());
    }
}
