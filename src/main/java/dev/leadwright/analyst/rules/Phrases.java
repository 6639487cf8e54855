package dev.leadwright.analyst.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Listed phrases and what each means, found in {@linkplain Words#of words}. A phrase that stands inside a longer one does
 * not count, {@code president} in {@code vice president}, and a listed word counts before a pattern it fits.
 */
final class Phrases<T> {
    private static final String UP_TO_FOUR_WORDS = "\\S+(?: \\S+){0,3}";

    /** Where a phrase was found, and what it means. */
    record Match<T>(T meaning, int start, int end, boolean exact) {
        private boolean standsInside(Match<T> other) {
            return start >= other.start && end <= other.end && end - start < other.end - other.start;
        }

        /** {@code Teamleiter} is listed itself and also ends like {@code *leiter}. */
        private boolean yieldsTo(Match<T> other) {
            boolean sameWords = start == other.start && end == other.end;
            return standsInside(other) || (sameWords && other.exact && !exact);
        }
    }

    private record Entry<T>(T meaning, Pattern pattern) {}

    private final Map<String, Set<T>> exact = new LinkedHashMap<>();
    private final List<Entry<T>> patterns = new ArrayList<>();
    private final int mostWords;

    /** @param listed phrases by their meaning */
    Phrases(Map<T, List<String>> listed) {
        listed.forEach((meaning, phrases) -> phrases.stream()
                .flatMap(phrase -> Words.spellings(phrase).stream())
                .forEach(spelling -> add(meaning, spelling)));
        mostWords = exact.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    private void add(T meaning, String spelling) {
        if (spelling.contains("*")) {
            patterns.add(new Entry<>(meaning, compile(spelling)));
        } else {
            exact.computeIfAbsent(Words.of(spelling), _ -> new LinkedHashSet<>())
                    .add(meaning);
        }
    }

    /** Every match that stands in no longer one. */
    List<Match<T>> find(String words) {
        List<Match<T>> all = new ArrayList<>();
        findListed(words, all);
        for (Entry<T> entry : patterns) {
            Matcher matcher = entry.pattern().matcher(words);
            while (matcher.find()) {
                all.add(new Match<>(entry.meaning(), matcher.start(), matcher.end(), false));
            }
        }
        return all.stream()
                .filter(match -> all.stream().noneMatch(match::yieldsTo))
                .toList();
    }

    private void findListed(String words, List<Match<T>> found) {
        for (int start = 0; start < words.length(); start = next(words, start)) {
            int end = start - 1;
            for (int count = 0; count < mostWords && end < words.length(); count++) {
                int space = words.indexOf(' ', end + 1);
                end = space < 0 ? words.length() : space;
                for (T meaning : exact.getOrDefault(words.substring(start, end), Set.of())) {
                    found.add(new Match<>(meaning, start, end, true));
                }
            }
        }
    }

    private static int next(String words, int start) {
        int space = words.indexOf(' ', start);
        return space < 0 ? words.length() : space + 1;
    }

    /** The single words of all phrases, without those that hold a star. */
    Set<String> words() {
        return exact.keySet().stream()
                .flatMap(phrase -> Arrays.stream(phrase.split(" ", -1)))
                .collect(Collectors.toSet());
    }

    private static Pattern compile(String phrase) {
        String words = Arrays.stream(phrase.split(" ", -1)).map(Phrases::word).collect(Collectors.joining(" "));
        return Pattern.compile("(?<!\\S)" + words + "(?!\\S)");
    }

    private static String word(String listed) {
        if (listed.equals("*")) {
            return UP_TO_FOUR_WORDS;
        }
        String stem = Words.of(listed.replace("*", ""));
        return (listed.startsWith("*") ? "\\S*" : "") + stem + (listed.endsWith("*") ? "\\S*" : "");
    }
}
