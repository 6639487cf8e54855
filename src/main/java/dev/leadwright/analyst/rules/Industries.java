package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a company's industry from an industry field or a description, by {@code analyst/industries.yaml}. */
final class Industries {
    /** Shorter words of the list mean something else in running text: {@code it}. */
    private static final int SHORTEST_IN_TEXT = 3;

    /** How many different words of an industry a description must hold before it counts; or one phrase of several. */
    private static final int ENOUGH_SIGNS = 2;

    private final Phrases<Industry> fields;
    private final Phrases<Industry> texts;

    Industries() {
        Map<Industry, List<String>> words = new LinkedHashMap<>();
        Map<Industry, List<String>> wordsAndSigns = new LinkedHashMap<>();
        for (Object item : (List<?>) WordList.yaml("industries.yaml")) {
            Map<String, Object> entry = map(item);
            Industry industry = new Industry(
                    String.valueOf(entry.get("name")),
                    String.valueOf(entry.get("german")),
                    Band.valueOf("INDUSTRY_" + entry.get("fit")));
            List<String> names = list(entry.get("words"));
            List<String> inText = new ArrayList<>(list(entry.get("signs")));
            names.stream().filter(word -> word.length() >= SHORTEST_IN_TEXT).forEach(inText::add);
            words.put(industry, names);
            wordsAndSigns.put(industry, inText);
        }
        fields = new Phrases<>(words);
        texts = new Phrases<>(wordsAndSigns);
    }

    /** The industry an industry field names; the best fit where it names several. */
    Optional<Industry> ofField(String field) {
        return fields.find(Words.of(field)).stream()
                .map(Phrases.Match::meaning)
                .max(Comparator.comparingInt(industry -> industry.fit().points()));
    }

    /** The industry most words of a description speak of; empty where they are too few or speak of several alike. */
    Optional<Industry> ofDescription(String description) {
        String text = Words.of(description);
        Map<Industry, Set<String>> found = texts.find(text).stream()
                .collect(Collectors.groupingBy(
                        Phrases.Match::meaning,
                        Collectors.mapping(match -> text.substring(match.start(), match.end()), Collectors.toSet())));
        Map<Industry, Long> signs = new LinkedHashMap<>();
        found.forEach((industry, phrases) -> signs.put(
                industry,
                phrases.stream()
                        .mapToLong(phrase -> phrase.contains(" ") ? ENOUGH_SIGNS : 1)
                        .sum()));
        List<Map.Entry<Industry, Long>> ranked = signs.entrySet().stream()
                .sorted(Map.Entry.<Industry, Long>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH_SIGNS) {
            return Optional.empty();
        }
        boolean tied = ranked.size() > 1
                && ranked.get(1).getValue().equals(ranked.getFirst().getValue());
        return tied ? Optional.empty() : Optional.of(ranked.getFirst().getKey());
    }
}
