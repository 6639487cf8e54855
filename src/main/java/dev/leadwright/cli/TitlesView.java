package dev.leadwright.cli;

import dev.leadwright.analyst.rules.Confusion;
import dev.leadwright.analyst.rules.Role;
import dev.leadwright.analyst.rules.Seniority;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Readings of job titles as people and as programs see them, and their agreement with labels. */
final class TitlesView {
    /** A title, how it was read, and what a person says its seniority is. */
    record Reading(String title, Role role, Optional<String> label) {}

    private final Map<Seniority, String> names;
    private final List<Reading> readings;
    private final Confusion confusion = new Confusion();

    /** @param names what the labels call a seniority, where it is not our own name */
    TitlesView(Map<Seniority, String> names, List<Reading> readings) {
        this.names = names;
        this.readings = readings;
        readings.forEach(reading -> reading.label()
                .ifPresent(label ->
                        confusion.add(normal(label), name(reading.role().seniority()))));
    }

    private String name(Seniority seniority) {
        return normal(names.getOrDefault(seniority, seniority.name()));
    }

    /** {@code C-Level}, {@code c level} and {@code C_LEVEL} are the same label. */
    private static String normal(String label) {
        return OneLine.of(label).strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    void print(PrintWriter out) {
        out.printf("%-14s%-16s%-9s%s%n", "seniority", "department", "band", "title");
        readings.forEach(reading -> out.printf(
                "%-14s%-16s%-9s%s%n",
                reading.role().seniority(), reading.role().department(), band(reading), OneLine.of(reading.title())));
        if (confusion.total() > 0) {
            printAgreement(out);
        }
    }

    private void printAgreement(PrintWriter out) {
        out.println();
        out.println("Labels (rows) and readings (columns):");
        out.println(confusion.table());
        out.println();
        out.printf(
                Locale.ROOT,
                "%d labelled titles: accuracy %.3f, macro-F1 %.3f%n",
                confusion.total(),
                confusion.accuracy(),
                confusion.macroF1());
        Set<String> foreign = foreignLabels();
        if (!foreign.isEmpty()) {
            out.println("No reading is called " + String.join(", ", foreign)
                    + ". Say what ours are called there with --as SENIORITY=LABEL.");
        }
    }

    private Set<String> foreignLabels() {
        Set<String> foreign = new TreeSet<>(confusion.counts().keySet());
        foreign.removeAll(Arrays.stream(Seniority.values()).map(this::name).collect(Collectors.toSet()));
        return foreign;
    }

    private static String band(Reading reading) {
        return reading.role().band().name().replace("TITLE_", "");
    }

    String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("titles", readings.stream().map(this::asMap).toList());
        if (confusion.total() > 0) {
            map.put(
                    "agreement",
                    Map.of(
                            "labelled", confusion.total(),
                            "accuracy", confusion.accuracy(),
                            "macro_f1", confusion.macroF1(),
                            "confusion", confusion.counts(),
                            "foreign_labels", foreignLabels()));
        }
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map);
    }

    private Map<String, Object> asMap(Reading reading) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", reading.title());
        map.put("seniority", reading.role().seniority().name());
        map.put("department", reading.role().department().name());
        map.put("band", band(reading));
        reading.label().ifPresent(label -> {
            map.put("label", label);
            map.put("right", normal(label).equals(name(reading.role().seniority())));
        });
        return map;
    }
}
