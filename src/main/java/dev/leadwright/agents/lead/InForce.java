package dev.leadwright.agents.lead;

import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import java.util.Optional;

/**
 * Which score and tier count. A person's word wins over the profile's exclusion, and that over what was judged.
 *
 * @param score 0 to 100. Where a person set the tier alone, it stays what was judged; an excluded lead has 0
 * @param keptOut whether nothing is to be done for the lead: the profile excludes it, and no person wants it all the same
 * @param exception why another score or tier counts than was judged, for people
 */
public record InForce(int score, Tier tier, boolean keptOut, Optional<String> exception) {

    /**
     * What counts for a lead.
     *
     * @param judged what the analyst's bands come to
     * @param exclusion why the profile excludes the lead
     */
    public static InForce of(int judged, Optional<ScoreOverride> override, Optional<String> exclusion) {
        String computed = " (computed: " + judged + ", " + Tier.ofScore(judged) + ")";
        boolean keptOut = exclusion.isPresent()
                && override.filter(word -> word.tierInForce() != Tier.COLD).isEmpty();
        if (override.isPresent()) {
            ScoreOverride word = override.get();
            return new InForce(
                    word.score().orElse(judged),
                    word.tierInForce(),
                    keptOut,
                    Optional.of("A person set " + word.inWords() + computed));
        }
        return keptOut
                ? new InForce(
                        0,
                        Tier.COLD,
                        true,
                        exclusion.map(why -> "Excluded by the ideal-customer profile, for " + why + computed))
                : new InForce(judged, Tier.ofScore(judged), false, Optional.empty());
    }
}
