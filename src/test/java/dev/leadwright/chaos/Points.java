package dev.leadwright.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The crash points that nodes have passed, and how often each was struck. */
final class Points {
    private static final int CHOICE = 8;

    private final Map<String, Integer> struck = new ConcurrentHashMap<>();

    void passed(String point) {
        struck.putIfAbsent(point, 0);
    }

    void struck(String point) {
        struck.merge(point, 1, Integer::sum);
    }

    /** Those that were struck least. */
    List<String> next() {
        return struck().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(CHOICE)
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, Integer> struck() {
        return new TreeMap<>(struck);
    }
}
