package dev.leadwright.agents.lead;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Difference;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Tier;
import dev.leadwright.icp.IdealCustomerProfile;
import java.util.Optional;

/**
 * A lead's score: what was judged, what the rules say, and what is in force.
 *
 * @param analyst who judged, for people and records
 * @param rules the rules' own assessment, which costs nothing
 */
public record LeadScore(
        Assessment judged, String analyst, Assessment rules, IdealCustomerProfile profile, InForce inForce) {

    public static LeadScore of(Lead lead, Assessment judged, String analyst, ProfileRules rules) {
        return new LeadScore(
                judged,
                analyst,
                rules.assess(lead),
                rules.profile(),
                InForce.of(judged.score(), lead.contact().scoreOverride(), rules.findExclusion(lead)));
    }

    /** In force, 0 to 100. */
    public int score() {
        return inForce.score();
    }

    /** In force. */
    public Tier tier() {
        return inForce.tier();
    }

    /** In words, where the analyst and the rules do not agree. */
    public Optional<String> difference() {
        return Difference.between(judged, rules).inWords(analyst);
    }
}
