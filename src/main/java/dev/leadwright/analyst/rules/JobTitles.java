package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Reads job titles by {@code analyst/titles.yaml}, in seven languages. May be shared between threads.
 *
 * <p>A title that says nothing is read as {@link Seniority#PROFESSIONAL} and {@link Department#GENERAL}.
 */
@NamedInterface("rules")
public final class JobTitles {
    private enum Mark {
        SUPPORT,
        RANK,
        CUT
    }

    private final Phrases<Seniority> ranks;
    private final Phrases<Seniority> alone;
    private final Phrases<Mark> marks;
    /** What decides on the department, in this order. */
    private final List<Phrases<Department>> departments;

    private final Spelling spelling;

    public JobTitles() {
        Map<String, Object> file = map(WordList.yaml("titles.yaml"));
        Map<Mark, List<String>> byMark = new EnumMap<>(Mark.class);
        byMark.put(Mark.CUT, list(file.get("cut")));
        byMark.put(Mark.RANK, list(file.get("ranks with assistant")));
        byMark.put(Mark.SUPPORT, list(file.get("support")));
        ranks = phrases(file.get("seniority"), Seniority::valueOf);
        alone = phrases(file.get("alone"), Seniority::valueOf);
        marks = new Phrases<>(byMark);
        departments = map(file.get("departments")).values().stream()
                .map(listed -> phrases(listed, Department::valueOf))
                .toList();
        Map<String, String> abbreviations = map(file.get("abbreviations")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        spelling = new Spelling(list(file.get("often misspelt")), knownWords(), abbreviations);
    }

    private Set<String> knownWords() {
        return Stream.concat(Stream.of(ranks, alone, marks), departments.stream())
                .flatMap(phrases -> phrases.words().stream())
                .collect(Collectors.toSet());
    }

    private static <T> Phrases<T> phrases(@Nullable Object yaml, Function<String, T> meaning) {
        Map<T, List<String>> listed = new LinkedHashMap<>();
        map(yaml).forEach((name, phrases) -> listed.put(meaning.apply(name), list(phrases)));
        return new Phrases<>(listed);
    }

    /**
     * Reads a title.
     *
     * @param title as people write it: any case, several roles, with an employer, a mark of gender or an emoji
     */
    public Role read(String title) {
        List<List<String>> roles = TitleText.roles(title).stream()
                .map(parts -> parts.stream()
                        .map(part -> spelling.righted(Words.of(part)))
                        .toList())
                .toList();
        Seniority seniority = roles.stream()
                .flatMap(parts -> seniority(parts).stream())
                .max(Comparator.naturalOrder())
                .orElse(Seniority.PROFESSIONAL);
        return new Role(seniority, department(roles));
    }

    /** The highest rank of what a role lists, up to where it begins to speak of somebody else. */
    private Optional<Seniority> seniority(List<String> parts) {
        Optional<Seniority> highest = Optional.empty();
        for (String words : parts) {
            Optional<Phrases.Match<Mark>> end = end(words);
            highest = higher(highest, end.isPresent() ? ofHelper(words, end.get()) : rank(words));
            if (end.isPresent()) {
                break;
            }
        }
        return highest;
    }

    private static Optional<Seniority> higher(Optional<Seniority> one, Optional<Seniority> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Where a title stops to speak of the person itself. */
    private Optional<Phrases.Match<Mark>> end(String words) {
        return marks.find(words).stream()
                .filter(mark -> mark.meaning() != Mark.RANK)
                .min(Comparator.comparingInt(Phrases.Match::start));
    }

    /** Who helps somebody has none of their ranks, but may be a young or a senior help. */
    private Optional<Seniority> ofHelper(String words, Phrases.Match<Mark> mark) {
        if (mark.meaning() == Mark.CUT) {
            return rank(words.substring(0, mark.start()).strip());
        }
        return rank(words).filter(rank -> rank.compareTo(Seniority.SENIOR) <= 0);
    }

    private Optional<Seniority> rank(String words) {
        Optional<Seniority> whole = alone.find(words).stream()
                .filter(match -> match.end() - match.start() == words.length())
                .map(Phrases.Match::meaning)
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        List<Seniority> found =
                ranks.find(words).stream().map(Phrases.Match::meaning).toList();
        Optional<Seniority> youngest = found.stream().min(Comparator.naturalOrder());
        return youngest.filter(rank -> rank.compareTo(Seniority.JUNIOR) <= 0)
                .or(() -> found.stream().max(Comparator.naturalOrder()));
    }

    private Department department(List<List<String>> roles) {
        List<String> ownWords = roles.stream().flatMap(this::ownWords).toList();
        return departments.stream()
                .flatMap(listed -> ownWords.stream().flatMap(words -> first(listed, words).stream()))
                .findFirst()
                .orElse(Department.GENERAL);
    }

    /** A role without the one it serves: the department of the CFO's assistant is not the CFO's. */
    private Stream<String> ownWords(List<String> parts) {
        for (int at = 0; at < parts.size(); at++) {
            Optional<Phrases.Match<Mark>> cut = end(parts.get(at)).filter(mark -> mark.meaning() == Mark.CUT);
            if (cut.isPresent()) {
                String last = parts.get(at).substring(0, cut.get().end());
                return Stream.concat(parts.stream().limit(at), Stream.of(last));
            }
        }
        return Stream.of(String.join(" ", parts));
    }

    private static Optional<Department> first(Phrases<Department> listed, String words) {
        return listed.find(words).stream()
                .min(Comparator.<Phrases.Match<Department>>comparingInt(Phrases.Match::start)
                        .thenComparing(Comparator.comparingInt(
                                        (Phrases.Match<Department> match) -> match.end() - match.start())
                                .reversed()))
                .map(Phrases.Match::meaning);
    }
}
