package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import java.util.Optional;
import java.util.Set;

/**
 * Which leads to list.
 *
 * @param text part of the name, company, job title or e-mail address, ignoring case; empty: all
 * @param among only these contacts; empty: all
 * @param limit 1 to 500
 * @param offset how many of the first to leave out
 */
public record LeadQuery(
        Optional<Tier> tier,
        Optional<LeadStage> stage,
        String text,
        Optional<Set<ContactId>> among,
        Sort sort,
        int limit,
        int offset) {
    private static final int MAX_LIMIT = 500;

    /** The order of a list; leads of which the value is not known come last. */
    public enum Sort {
        /** Highest first. */
        SCORE,
        NAME,
        COMPANY,
        /** Latest change first. */
        UPDATED
    }

    public LeadQuery {
        among = among.map(Set::copyOf);
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException(
                    "A list of leads has 1 to " + MAX_LIMIT + " entries, not " + limit + " from " + offset + ".");
        }
    }

    /** The best leads first. */
    public static LeadQuery best(int limit) {
        return new LeadQuery(Optional.empty(), Optional.empty(), "", Optional.empty(), Sort.SCORE, limit, 0);
    }

    /** The same, but only these contacts. */
    public LeadQuery among(Set<ContactId> contacts) {
        return new LeadQuery(tier, stage, text, Optional.of(contacts), sort, limit, offset);
    }
}
