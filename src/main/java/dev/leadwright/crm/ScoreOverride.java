package dev.leadwright.crm;

import java.util.Optional;

/**
 * A person's word against a computed score, as it stands in the CRM. At least one of the two is there.
 *
 * @param score 0 to 100
 */
public record ScoreOverride(Optional<Tier> tier, Optional<Integer> score) {

    public ScoreOverride {
        if (tier.isEmpty() && score.isEmpty()) {
            throw new IllegalArgumentException("An override names a tier or a score.");
        }
        score.ifPresent(Tier::ofScore);
    }

    /** The tier it asks for: the one it names, else that of its score. */
    public Tier tierInForce() {
        return tier.orElseGet(() -> Tier.ofScore(score.orElseThrow()));
    }

    /** For people: {@code the tier HOT}, {@code a score of 90 (HOT)}. */
    public String inWords() {
        String tierWords = tier.map(named -> "the tier " + named).orElse("");
        String scoreWords = score.map(
                        number -> "a score of " + number + (tier.isEmpty() ? " (" + Tier.ofScore(number) + ")" : ""))
                .orElse("");
        return tierWords + (tier.isPresent() && score.isPresent() ? " and " : "") + scoreWords;
    }
}
