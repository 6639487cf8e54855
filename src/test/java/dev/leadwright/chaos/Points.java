package dev.leadwright.chaos;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The crash points that nodes have passed, and how often each was struck. */
final class Points {
    private static final int CHOICE = 5;

    private final Map<String, Integer> struck = new ConcurrentHashMap<>();
    private final Map<String, Integer> missed = new ConcurrentHashMap<>();

    void passed(String point) {
        struck.putIfAbsent(point, 0);
    }

    void struck(String point) {
        struck.merge(point, 1, Integer::sum);
    }

    /** Nobody came there in time. */
    void missed(String point) {
        missed.merge(point, 1, Integer::sum);
    }

    /** One of those that were struck, or tried, least. */
    String next(Random random) {
        List<String> least = struck.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                point -> struck.getOrDefault(point, 0) + missed.getOrDefault(point, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(CHOICE)
                .toList();
        return least.get(random.nextInt(least.size()));
    }

    Map<String, Integer> struck() {
        return new TreeMap<>(struck);
    }
}
