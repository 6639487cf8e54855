package dev.leadwright.analyst.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.NamedInterface;

/** How often a reader took which label for which: its confusion matrix, and the figures that follow from it. */
@NamedInterface("rules")
public final class Confusion {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int total;
    private int right;

    /** Counts one case. */
    public void add(String expected, String read) {
        counts.computeIfAbsent(expected, _ -> new TreeMap<>()).merge(read, 1, Integer::sum);
        total++;
        if (expected.equals(read)) {
            right++;
        }
    }

    public int total() {
        return total;
    }

    /** The share of cases read right, 0 to 1; 0 without a case. */
    public double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    /** The mean over all labels, expected or read, of the harmonic mean of precision and recall, 0 to 1. */
    public double macroF1() {
        return labels().stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String label) {
        int hits = count(label, label);
        int expected = counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int read =
                counts.keySet().stream().mapToInt(other -> count(other, label)).sum();
        return 2.0 * hits / (expected + read);
    }

    /** How many cases of a label were read as another, by both. */
    public Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        counts.forEach((expected, read) -> copy.put(expected, new LinkedHashMap<>(read)));
        return copy;
    }

    private int count(String expected, String read) {
        return counts.getOrDefault(expected, Map.of()).getOrDefault(read, 0);
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>(counts.keySet());
        counts.values().forEach(read -> labels.addAll(read.keySet()));
        return labels;
    }

    /** A table for people: a row for each label that was expected, a column for each that was read. */
    public String table() {
        Set<String> labels = labels();
        int width = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
        StringBuilder table = new StringBuilder(" ".repeat(width));
        labels.forEach(label -> table.append("%7s".formatted(label.substring(0, Math.min(6, label.length())))));
        for (String expected : counts.keySet()) {
            table.append(System.lineSeparator()).append(expected).append(" ".repeat(width - expected.length()));
            labels.forEach(read ->
                    table.append(count(expected, read) == 0 ? "      ." : "%7d".formatted(count(expected, read))));
        }
        return table.toString();
    }
}
