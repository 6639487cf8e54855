package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads job titles by {@code analyst/titles.yaml}. */
final class JobTitles {
    private static final String ROLES_APART = "[|;•·\\r\\n]+|\\s[-–—]\\s";

    /** {@code (m/w/d)}, and the endings that make a German title fit everybody: {@code Leiter:in, Leiter/-in}. */
    private static final String GENDER_MARKS = "(?iu)\\((?:[mwfdhx](?:/[mwfdhx])+)\\)|(?<=\\p{L})[:*_/]-?in\\b";

    private enum Mark {
        SUPPORT,
        RANK,
        CUT
    }

    private final Phrases<Band> levels;
    private final Phrases<Mark> marks;
    private final Phrases<Department> departments;

    JobTitles() {
        Map<String, Object> file = map(WordList.yaml("titles.yaml"));
        Map<Band, List<String>> byLevel = new LinkedHashMap<>();
        map(file.get("levels")).forEach((level, listed) -> byLevel.put(Band.valueOf("TITLE_" + level), list(listed)));
        Map<Mark, List<String>> byMark = new LinkedHashMap<>();
        byMark.put(Mark.CUT, list(file.get("cut")));
        byMark.put(Mark.RANK, list(file.get("ranks with assistant")));
        byMark.put(Mark.SUPPORT, list(file.get("support")));
        Map<Department, List<String>> byDepartment = new LinkedHashMap<>();
        map(file.get("departments"))
                .forEach((name, listed) -> byDepartment.put(Department.valueOf(name), list(listed)));
        levels = new Phrases<>(byLevel);
        marks = new Phrases<>(byMark);
        departments = new Phrases<>(byDepartment);
    }

    Role read(String title) {
        String plain = title.replaceAll(GENDER_MARKS, "");
        Band best = java.util.Arrays.stream(plain.split(ROLES_APART))
                .flatMap(role -> bandsOf(role).stream())
                .max(Comparator.comparingInt(Band::points))
                .orElse(Band.TITLE_OTHER);
        return new Role(best, department(Words.of(plain)));
    }

    /** The bands of what is listed with commas and slashes, up to where the title begins to speak of somebody else. */
    private List<Band> bandsOf(String role) {
        List<Band> bands = new ArrayList<>();
        for (String part : role.split("[,/]", -1)) {
            String words = Words.of(part);
            Optional<Phrases.Match<Mark>> end = marks.find(words).stream()
                    .filter(mark -> mark.meaning() != Mark.RANK)
                    .min(Comparator.comparingInt(Phrases.Match::start));
            if (end.isEmpty()) {
                bands.add(level(words));
            } else {
                if (end.get().meaning() == Mark.CUT) {
                    bands.add(level(words.substring(0, end.get().start())));
                }
                break;
            }
        }
        return bands;
    }

    private Band level(String words) {
        return levels.find(words).stream()
                .map(Phrases.Match::meaning)
                .max(Comparator.comparingInt(Band::points))
                .orElse(Band.TITLE_OTHER);
    }

    private Department department(String words) {
        return departments.find(words).stream()
                .min(Comparator.comparingInt(Phrases.Match::start))
                .map(Phrases.Match::meaning)
                .orElse(Department.GENERAL);
    }
}
