package dev.leadwright.review;

import dev.leadwright.crm.Tier;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says which mails need approval. */
@Component
public class ReviewRules {
    private final ReviewSettings settings;

    public ReviewRules(ReviewSettings settings) {
        this.settings = settings;
    }

    /**
     * What the rules know of a mail.
     *
     * @param tiers of the lead: as it is written to and as the CRM has it, where they differ
     * @param linted whether the linter had to put it right
     * @param mailsBefore how many mails have left this installation, or may have
     */
    public record Case(Set<Tier> tiers, boolean linted, long mailsBefore) {
        public Case {
            tiers = Set.copyOf(tiers);
        }
    }

    /** Why it needs approval; empty: it needs none. */
    public Set<ReviewReason> reasons(Case mail) {
        EnumSet<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        if (!settings.enabled()) {
            return reasons;
        }
        if (mail.tiers().stream().anyMatch(settings.tiers()::contains)) {
            reasons.add(ReviewReason.TIER);
        }
        if (mail.mailsBefore() < settings.firstMails()) {
            reasons.add(ReviewReason.FIRST_MAILS);
        }
        if (mail.linted() && settings.linted()) {
            reasons.add(ReviewReason.LINTED);
        }
        return reasons;
    }
}
