package dev.leadwright.analyst.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found in a description, by industry, in the order of the text. */
final class IndustryEvidence {
    private final Map<Industry, Integer> points = new LinkedHashMap<>();
    private final Set<String> counted = new HashSet<>();

    /** Counts a phrase of the words, once however often it stands there. */
    void add(Phrases.Match<Industry> match, String words, int worth) {
        String phrase = words.substring(match.start(), match.end());
        if (counted.add(match.meaning().name() + ":" + phrase)) {
            points.merge(match.meaning(), worth, Integer::sum);
        }
    }

    /** The industry with most points, of equals the first that was named; empty where none has enough. */
    Optional<Industry> strongest(int enough) {
        Optional<Industry> strongest = Optional.empty();
        int most = enough - 1;
        for (Map.Entry<Industry, Integer> entry : points.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                strongest = Optional.of(entry.getKey());
            }
        }
        return strongest;
    }
}
