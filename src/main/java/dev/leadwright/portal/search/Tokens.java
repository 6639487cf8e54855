package dev.leadwright.portal.search;

import dev.leadwright.portal.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** Turns words to look for into PostgreSQL regular expressions. */
final class Tokens {

    private static final String BEFORE = "(^|[^[:alnum:]])";
    private static final String AFTER = "([^[:alnum:]]|$)";

    private Tokens() {}

    /** One expression for each word of {@code CONTAINS_TOKEN}; {@code *} stands for anything but white space. */
    static List<String> whole(String value) {
        List<String> words = words(value);
        if (words.isEmpty()) {
            throw Problem.invalid("A token filter needs a value.");
        }
        return words.stream()
                .map(word -> before(word) + pattern(word) + after(word))
                .toList();
    }

    /** One expression for each word of a {@code query}: it matches the beginning of a word. */
    static List<String> beginnings(String value) {
        return words(value).stream().map(word -> BEFORE + pattern(word)).toList();
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String before(String word) {
        return word.startsWith("*") ? "" : BEFORE;
    }

    private static String after(String word) {
        return word.endsWith("*") ? "" : AFTER;
    }

    private static String pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        word.codePoints().forEach(point -> {
            if (point == '*') {
                pattern.append("[^[:space:]]*");
            } else if (point < 128 && !Character.isLetterOrDigit(point)) {
                pattern.append('\\').appendCodePoint(point);
            } else {
                pattern.appendCodePoint(point);
            }
        });
        return pattern.toString();
    }
}
