package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.Band;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Reads numbers of employees as people and lists write them, by {@code analyst/sizes.yaml}: {@code 51-200},
 * {@code 1,000+}, {@code team of 12}, {@code mehr als 500 Mitarbeitende}, {@code enterprise}.
 */
final class CompanySizes {
    private static final int MOST = 10_000_000;

    /** How many words beside a number say what it counts: {@code 40 full-time people}. */
    private static final int BESIDE = 3;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private enum Sign {
        PEOPLE,
        OTHERS,
        TEAM,
        BELOW,
        YEAR
    }

    private final Phrases<Integer> words;
    private final Phrases<Sign> before;
    private final Phrases<Sign> after;
    private final Map<String, Integer> dates = new LinkedHashMap<>();

    CompanySizes() {
        Map<String, Object> file = map(WordList.yaml("sizes.yaml"));
        Map<Integer, List<String>> bySize = new LinkedHashMap<>();
        map(file.get("words")).forEach((size, listed) -> bySize.put(Integer.valueOf(size), list(listed)));
        words = new Phrases<>(bySize);
        before = new Phrases<>(Map.of(
                Sign.TEAM, list(file.get("team")),
                Sign.BELOW, list(file.get("below")),
                Sign.YEAR, list(file.get("years"))));
        after = new Phrases<>(Map.of(
                Sign.PEOPLE, list(file.get("people")),
                Sign.OTHERS, list(file.get("others"))));
        map(file.get("dates")).forEach((date, size) -> dates.put(date, (Integer) size));
    }

    static Band band(int employees) {
        if (employees >= 1000) {
            return Band.SIZE_1000_AND_MORE;
        }
        return employees >= 100 ? Band.SIZE_100_TO_999 : Band.SIZE_UNDER_100;
    }

    /** About how many people: the number, the middle of a band, the edge of an open one; empty where it says nothing. */
    OptionalInt read(String text) {
        Optional<Integer> misread = Optional.ofNullable(dates.get(text.strip().toLowerCase(Locale.ROOT)));
        if (misread.isPresent()) {
            return OptionalInt.of(misread.get());
        }
        List<Amount> amounts = Amount.in(text);
        if (amounts.isEmpty()) {
            return words.find(Words.of(text)).stream()
                    .mapToInt(Phrases.Match::meaning)
                    .max();
        }
        return first(amounts, amount -> countsPeople(text, amount))
                .or(() -> first(amounts, amount -> !countsOthers(text, amount)))
                .map(amount -> size(text, amount))
                .filter(size -> size > 0 && size <= MOST)
                .map(size -> OptionalInt.of(size.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Amount> first(List<Amount> amounts, Predicate<Amount> fitting) {
        return amounts.stream().filter(fitting).findFirst();
    }

    private long size(String text, Amount amount) {
        boolean below = text.substring(0, amount.start()).strip().endsWith("<") || signBefore(text, amount, Sign.BELOW);
        return below ? amount.middle() - 1 : amount.middle();
    }

    private boolean countsPeople(String text, Amount amount) {
        return signAfter(text, amount).filter(sign -> sign == Sign.PEOPLE).isPresent()
                || (signBefore(text, amount, Sign.TEAM) && !countsOthers(text, amount));
    }

    private boolean countsOthers(String text, Amount amount) {
        boolean year = amount.low() >= FIRST_YEAR && amount.high() <= LAST_YEAR && signBefore(text, amount, Sign.YEAR);
        return year
                || amount.isMoneyOrShare(text)
                || signAfter(text, amount).filter(sign -> sign == Sign.OTHERS).isPresent();
    }

    /** What the first telling word behind a number, and before the next, says it counts. */
    private Optional<Sign> signAfter(String text, Amount amount) {
        String[] next =
                Words.of(text.substring(amount.end()).split("\\d", 2)[0]).split(" ", -1);
        String beside = String.join(" ", List.of(next).subList(0, Math.min(BESIDE, next.length)));
        return after.find(beside).stream()
                .min(Comparator.comparingInt(Phrases.Match::start))
                .map(Phrases.Match::meaning);
    }

    private boolean signBefore(String text, Amount amount, Sign sign) {
        String words = Words.of(text.substring(0, amount.start()));
        return before.find(words).stream()
                .anyMatch(match -> match.meaning() == sign
                        && words.substring(match.end()).strip().split(" ", -1).length < BESIDE);
    }
}
