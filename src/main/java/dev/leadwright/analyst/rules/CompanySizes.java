package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.Band;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of employees as people and lists write them: {@code 51-200}, {@code 1,000+}, {@code enterprise}. */
final class CompanySizes {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})+|\\d+(?:\\.\\d+)?)\\s*([kK]\\b|[tT]sd\\b)?");
    private static final int MOST = 10_000_000;

    private final Phrases<Integer> words;
    private final Map<String, Integer> dates = new LinkedHashMap<>();

    CompanySizes() {
        Map<String, Object> file = map(WordList.yaml("sizes.yaml"));
        Map<Integer, List<String>> bySize = new LinkedHashMap<>();
        map(file.get("words")).forEach((size, listed) -> bySize.put(Integer.valueOf(size), list(listed)));
        words = new Phrases<>(bySize);
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
        List<Integer> numbers = numbers(text);
        if (numbers.isEmpty()) {
            return words.find(Words.of(text)).stream()
                    .mapToInt(Phrases.Match::meaning)
                    .max();
        }
        int size = numbers.size() == 1
                ? edge(text, numbers.getFirst())
                : (int) (((long) numbers.getFirst() + numbers.get(1)) / 2);
        return size > 0 && size <= MOST ? OptionalInt.of(size) : OptionalInt.empty();
    }

    /** {@code <100} is fewer than a hundred. */
    private static int edge(String text, int number) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        boolean below = words.startsWith("<")
                || words.startsWith("under ")
                || words.startsWith("less than ")
                || words.startsWith("fewer than ")
                || words.startsWith("unter ")
                || words.startsWith("weniger als ");
        return below ? number - 1 : number;
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            boolean thousands = matcher.group(2) != null;
            String digits = matcher.group(1);
            double value = Double.parseDouble(
                    digits.matches("\\d+\\.\\d+") && !digits.matches("\\d{1,3}\\.\\d{3}")
                            ? digits
                            : digits.replaceAll("\\D", ""));
            double size = thousands ? value * 1000 : value;
            numbers.add(size > MOST ? MOST + 1 : (int) size);
        }
        return numbers;
    }
}
