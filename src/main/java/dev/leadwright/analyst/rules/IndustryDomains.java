package dev.leadwright.analyst.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells an industry from a domain: its ending, a word in its name, a word its name begins or ends with. */
final class IndustryDomains {
    /** Shorter words stand in names by chance: {@code art}, {@code food}. */
    private static final int SHORTEST_WORD = 4;

    private static final int SHORTEST_GLUED = 5;

    private final Map<String, Industry> words = new HashMap<>();
    private final Map<String, Industry> endings = new HashMap<>();

    IndustryDomains(Map<Industry, List<String>> words, Map<Industry, List<String>> endings) {
        words.forEach((industry, listed) -> listed.stream()
                .flatMap(word -> Words.spellings(word).stream())
                .map(Words::of)
                .filter(word -> word.length() >= SHORTEST_WORD && !word.contains(" "))
                .forEach(word -> this.words.put(word, industry)));
        endings.forEach((industry, listed) -> listed.forEach(ending -> this.endings.put(ending, industry)));
    }

    Optional<Industry> read(String domain) {
        List<String> labels =
                new ArrayList<>(List.of(domain.strip().toLowerCase(Locale.ROOT).split("\\.", -1)));
        if (labels.size() < 2) {
            return Optional.empty();
        }
        for (String ending : List.of(labels.removeLast(), labels.getLast())) {
            Optional<Industry> told = Optional.ofNullable(endings.get(ending));
            if (told.isPresent()) {
                return told;
            }
        }
        return labels.reversed().stream()
                .flatMap(label -> ofName(label).stream())
                .findFirst();
    }

    private Optional<Industry> ofName(String label) {
        for (String word : List.of(label.split("-", -1)).reversed()) {
            Optional<Industry> told = Optional.ofNullable(words.get(word)).or(() -> glued(word));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** The longest word that the name ends with, else begins with. */
    private Optional<Industry> glued(String name) {
        for (int from = 1; from <= name.length() - SHORTEST_GLUED; from++) {
            Optional<Industry> told = Optional.ofNullable(words.get(name.substring(from)));
            if (told.isPresent()) {
                return told;
            }
        }
        for (int to = name.length() - 1; to >= SHORTEST_GLUED; to--) {
            Optional<Industry> told = Optional.ofNullable(words.get(name.substring(0, to)));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }
}
