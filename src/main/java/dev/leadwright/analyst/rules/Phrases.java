package dev.leadwright.analyst.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private record Entry<T>(T meaning, Pattern pattern, boolean exact) {}

    private final List<Entry<T>> entries;

    /** @param listed phrases by their meaning, the most important meaning first */
    Phrases(Map<T, List<String>> listed) {
        entries = listed.entrySet().stream()
                .flatMap(meaning -> meaning.getValue().stream()
                        .flatMap(phrase -> Words.spellings(phrase).stream())
                        .map(spelling -> new Entry<>(meaning.getKey(), compile(spelling), !spelling.contains("*"))))
                .toList();
    }

    /** Every match that stands in no longer one; more important meanings first. */
    List<Match<T>> find(String words) {
        List<Match<T>> all = new ArrayList<>();
        for (Entry<T> entry : entries) {
            Matcher matcher = entry.pattern().matcher(words);
            while (matcher.find()) {
                all.add(new Match<>(entry.meaning(), matcher.start(), matcher.end(), entry.exact()));
            }
        }
        return all.stream()
                .filter(match -> all.stream().noneMatch(match::yieldsTo))
                .toList();
    }

    private static Pattern compile(String phrase) {
        String words =
                java.util.Arrays.stream(phrase.split(" ")).map(Phrases::word).collect(Collectors.joining(" "));
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
