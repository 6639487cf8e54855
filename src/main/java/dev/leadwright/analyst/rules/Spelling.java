package dev.leadwright.analyst.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spells out abbreviations, and rights words that lack an inner letter, have one twice or two swapped: {@code mangaer},
 * {@code offcer}. A replaced or an added letter makes too many other words of them: {@code managed}, {@code directory}.
 */
final class Spelling {
    private final Map<String, String> right = new HashMap<>();

    /**
     * @param often words that are misspelt often
     * @param known words that mean something as they are: {@code chef} is no misspelt {@code chief}
     * @param abbreviations short words and what they stand for
     */
    Spelling(List<String> often, Set<String> known, Map<String, String> abbreviations) {
        for (String listed : often) {
            Words.spellings(listed).forEach(spelling -> add(Words.of(spelling)));
        }
        right.keySet().removeAll(known);
        right.putAll(abbreviations);
    }

    private void add(String word) {
        for (int at = 1; at < word.length() - 1; at++) {
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            right.put(before + after, word);
            right.put(before + word.charAt(at) + word.charAt(at) + after, word);
            right.put(before + after.charAt(0) + word.charAt(at) + after.substring(1), word);
        }
        right.remove(word);
    }

    String righted(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> right.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
