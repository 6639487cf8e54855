package dev.leadwright.web;

import dev.leadwright.web.Fact.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well readings agree with what sites really say, field by field. */
final class SiteScore {
    private static final String UNKNOWN = "unknown";

    /** Right: found as it is, or unknown as it is. */
    static final class Tally {
        int right;
        int found;
        int missed;
        int invented;

        double precision() {
            return found + invented == 0 ? 1 : (double) found / (found + invented);
        }

        double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    Tally of(String field) {
        return tallies.computeIfAbsent(field, any -> new Tally());
    }

    List<String> remarks() {
        return remarks;
    }

    void add(String site, Map<String, Object> expected, SiteReading reading) {
        employees(site, expected, reading);
        set(site, "technology", strings(expected, "technologies"), values(reading, Field.TECHNOLOGY));
        set(site, "news", strings(expected, "news"), values(reading, Field.NEWS));
        one(site, "name", expected, reading, Field.NAME);
        one(site, "industry", expected, reading, Field.INDUSTRY);
        one(site, "language", expected, reading, Field.LANGUAGE);
        one(site, "linkedin", expected, reading, Field.LINKEDIN_PAGE);
        one(site, "phone", expected, reading, Field.PHONE);
        one(site, "location", expected, reading, Field.LOCATION);
        containing(site, strings(expected, "social"), values(reading, Field.SOCIAL));
        for (String never : strings(expected, "never")) {
            reading.facts().stream()
                    .filter(fact -> (fact.field() == Field.EMPLOYEES || !never.matches("[\\d.,]+"))
                            && fact.value().contains(never))
                    .forEach(fact -> mistake(site, "never", "says " + fact.field() + " " + fact.value()).invented++);
        }
    }

    /** Every value counts, the second best too: a size that nobody gave is invented wherever it stands. */
    private void employees(String site, Map<String, Object> expected, SiteReading reading) {
        List<String> values = values(reading, Field.EMPLOYEES);
        Set<String> allowed = new HashSet<>(strings(expected, "also"));
        String right = String.valueOf(expected.get("employees"));
        allowed.add(right);
        values.stream()
                .filter(value -> !allowed.contains(value))
                .forEach(value -> mistake(site, "employees", "invented " + value).invented++);
        if (!right.equals(UNKNOWN)) {
            if (!values.isEmpty() && values.getFirst().equals(right)) {
                of("employees").found++;
            } else {
                mistake(site, "employees", "expected " + right + ", best of " + values).missed++;
            }
        } else if (values.isEmpty()) {
            of("employees").right++;
        }
    }

    private void set(String site, String field, List<String> expected, List<String> found) {
        for (String value : found) {
            if (expected.contains(value)) {
                of(field).found++;
            } else {
                mistake(site, field, "wrong: " + value).invented++;
            }
        }
        expected.stream()
                .filter(value -> !found.contains(value))
                .forEach(value -> mistake(site, field, "missed: " + value).missed++);
    }

    private void containing(String site, List<String> expected, List<String> found) {
        set(
                site,
                "social",
                expected,
                found.stream()
                        .map(value -> expected.stream()
                                .filter(value::contains)
                                .findFirst()
                                .orElse(value))
                        .toList());
    }

    /** The best value, which may say more than is expected of it. */
    private void one(String site, String field, Map<String, Object> expected, SiteReading reading, Field kind) {
        if (!expected.containsKey(field)) {
            return;
        }
        String right = String.valueOf(expected.get(field));
        String best = reading.best(kind).map(Fact::value).orElse(UNKNOWN);
        if (plain(best).contains(plain(right))) {
            if (right.equals(UNKNOWN)) {
                of(field).right++;
            } else {
                of(field).found++;
            }
        } else if (best.equals(UNKNOWN)) {
            mistake(site, field, "missed: " + right).missed++;
        } else {
            mistake(site, field, "expected " + right + ", says " + best).invented++;
        }
    }

    private Tally mistake(String site, String field, String what) {
        remarks.add(site + ": " + field + " " + what);
        return of(field);
    }

    String table() {
        return Stream.concat(
                        Stream.of("field        found missed wrong unknown-as-it-is precision recall"),
                        tallies.entrySet().stream().map(entry -> {
                            Tally tally = entry.getValue();
                            return "%-12s %5d %6d %5d %16d %9.3f %6.3f"
                                    .formatted(
                                            entry.getKey(),
                                            tally.found,
                                            tally.missed,
                                            tally.invented,
                                            tally.right,
                                            tally.precision(),
                                            tally.recall());
                        }))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s()/.-]", "");
    }

    private static List<String> values(SiteReading reading, Field field) {
        return reading.facts(field).map(Fact::value).distinct().toList();
    }

    private static List<String> strings(Map<String, Object> expected, String key) {
        return expected.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
