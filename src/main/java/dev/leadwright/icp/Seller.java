package dev.leadwright.icp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sells, and what.
 *
 * @param company its name
 * @param pitches by language: {@code en}, which is always there, and {@code de}
 */
public record Seller(String company, Map<String, Pitch> pitches) {
    public Seller {
        pitches = Map.copyOf(pitches);
        if (!pitches.containsKey(Languages.ENGLISH)) {
            throw new IllegalArgumentException("A seller has an offer in English.");
        }
    }

    /** What is offered in a language; empty if it cannot be said in it. */
    public Optional<Pitch> pitch(String language) {
        return Optional.ofNullable(pitches.get(language));
    }

    /** In every language; no mail may hold any of them, whatever language it is written in. */
    public List<String> forbiddenClaims() {
        return pitches.values().stream()
                .flatMap(pitch -> pitch.forbiddenClaims().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
