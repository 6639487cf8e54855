package dev.leadwright.agents;

import dev.leadwright.crm.Tier;
import java.util.Optional;

/**
 * What the agents' work came to for a lead so far.
 *
 * @param tier empty until it is scored
 * @param writtenTo whether a mail was sent to it, or may have been
 */
public record LeadOutcome(Optional<Tier> tier, boolean writtenTo) {

    /** Whether it is worth a salesperson's time: HOT or WARM. */
    public boolean isQualified() {
        return tier.filter(it -> it != Tier.COLD).isPresent();
    }
}
