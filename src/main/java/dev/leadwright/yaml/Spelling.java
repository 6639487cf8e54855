package dev.leadwright.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Which of the known names a person meant who mistyped one. */
public final class Spelling {
    private static final double MOST_CHANGES = 0.34;

    private Spelling() {}

    /** The known name closest to the given one, if it is close enough to be meant. */
    public static Optional<String> closest(String given, Collection<String> known) {
        return closest(given, known, Stream::of);
    }

    /**
     * The same for things that are known by several names.
     *
     * @param spellings the names of one of them
     */
    public static <T> Optional<T> closest(String given, Collection<T> known, Function<T, Stream<String>> spellings) {
        String letters = lettersOf(given);
        ToIntFunction<T> changes = one -> spellings
                .apply(one)
                .mapToInt(spelling -> changesBetween(letters, lettersOf(spelling)))
                .min()
                .orElseThrow();
        return known.stream()
                .min(Comparator.comparingInt(changes))
                .filter(one -> changes.applyAsInt(one) <= letters.length() * MOST_CHANGES);
    }

    private static String lettersOf(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    private static int changesBetween(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
