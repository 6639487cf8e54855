package dev.leadwright.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** All keys, and which of them a person meant. */
final class SettingKeys {
    private static final double MOST_CHANGES = 0.34;

    private final List<SettingKey> keys;

    SettingKeys(Class<?> settings) {
        keys = SettingKey.listOf(settings);
    }

    List<SettingKey> list() {
        return keys;
    }

    /** The key of a dotted name, which may have a list index or a map's own key behind it. */
    Optional<SettingKey> find(String given) {
        String name = SettingKey.folded(given);
        return keys.stream()
                .filter(key -> {
                    String known = SettingKey.folded(key.name());
                    return name.equals(known)
                            || (key.isMap() && name.startsWith(known + "."))
                            || ((key.isMap() || key.isList()) && name.startsWith(known + "["));
                })
                .findFirst();
    }

    /** The key that an environment variable sets, if any; a map's own key stands behind its name. */
    Optional<SettingKey> findByEnvironmentName(String variable) {
        return keys.stream()
                .filter(key -> variable.equals(key.environmentName())
                        || (key.isMap() && variable.startsWith(key.environmentName() + "_")))
                .findFirst();
    }

    boolean hasSection(String name) {
        return keys.stream().anyMatch(key -> SettingKey.folded(key.section()).equals(SettingKey.folded(name)));
    }

    /** The key closest to a mistyped or misplaced name, if one is close enough to be meant. */
    Optional<SettingKey> findClosest(String given) {
        return closest(given, keys, key -> Stream.of(key.name(), key.name().replaceFirst("^[^.]*\\.", "")));
    }

    Optional<String> findClosestSection(String given) {
        return closest(given, keys.stream().map(SettingKey::section).distinct().toList(), Stream::of);
    }

    private static <T> Optional<T> closest(String given, List<T> known, Function<T, Stream<String>> spellings) {
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
        return SettingKey.folded(name).replace(".", "");
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
