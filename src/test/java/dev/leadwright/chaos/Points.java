package dev.leadwright.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The crash points that nodes have passed, and how often each was struck. */
final class Points {
    private static final int CHOICE = 10;

    private final Map<String, Integer> struck = new ConcurrentHashMap<>();

    void passed(String point) {
        struck.putIfAbsent(point, 0);
    }

    void struck(String point) {
        struck.merge(point, 1, Integer::sum);
    }

    /** Some of those that were struck least. */
    List<String> next(Random random) {
        Map<String, Integer> now = struck();
        List<String> points = new ArrayList<>(now.keySet());
        Collections.shuffle(points, random);
        points.sort(Comparator.comparing(now::get));
        return points.stream().limit(CHOICE).toList();
    }

    Map<String, Integer> struck() {
        return new TreeMap<>(struck);
    }
}
