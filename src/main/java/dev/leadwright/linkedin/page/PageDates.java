package dev.leadwright.linkedin.page;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months and years as LinkedIn writes them, in the languages its pages are mostly saved in: en, de, fr, es, it, nl, pt. */
public final class PageDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-\\d{1,2}(?:T.*)?)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(?:\\d{1,2}\\.? )?(\\p{L}{3,12})\\.? (?:de )?)?(\\d{4})");
    private static final Pattern NOW = Pattern.compile(
            "(?iu)present|now|today|heute|gegenwart|aujourd.hui|présent|actualidad|presente|oggi|heden|o momento|atual");
    private static final Map<String, Integer> MONTHS = months();

    private PageDates() {}

    /** @param goesOn whether the text says so, or gives a beginning and no end */
    record Range(Optional<YearMonth> from, Optional<YearMonth> to, boolean goesOn) {
        private static final Range UNKNOWN = new Range(Optional.empty(), Optional.empty(), false);
    }

    /** {@code Mar 2020 - Present}, {@code März 2020–Heute}, {@code 2015 – 2018}. */
    static Range range(String text) {
        String[] parts = text.split("\\s*[-–—]\\s*|\\s+(?:to|bis|à|au|a|tot)\\s+", 2);
        Optional<YearMonth> from = parse(parts[0]);
        if (from.isEmpty()) {
            return Range.UNKNOWN;
        }
        if (parts.length == 1) {
            return new Range(from, Optional.empty(), false);
        }
        Optional<YearMonth> to = parse(parts[1]);
        return new Range(from, to, to.isEmpty() && NOW.matcher(parts[1]).find());
    }

    /** A month, or a year, of which it is the January; empty for anything else. */
    public static Optional<YearMonth> parse(String text) {
        String plain = text.strip();
        Matcher iso = ISO.matcher(plain);
        Matcher words = IN_WORDS.matcher(plain);
        try {
            if (iso.matches()) {
                return plausible(
                        Integer.parseInt(iso.group(1)), iso.group(2) == null ? 1 : Integer.parseInt(iso.group(2)));
            }
            if (!words.matches()) {
                return Optional.empty();
            }
            Integer month = words.group(1) == null ? Integer.valueOf(1) : MONTHS.get(key(words.group(1)));
            return month == null ? Optional.empty() : plausible(Integer.parseInt(words.group(2)), month);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> plausible(int year, int month) {
        return year < 1940 || year > 2100 ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
            for (int month = 0; month < 12; month++) {
                months.putIfAbsent(key(symbols.getMonths()[month]), month + 1);
                months.putIfAbsent(key(symbols.getShortMonths()[month]), month + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** Four letters tell the months apart in all of them, also {@code juin} and {@code juil}. */
    private static String key(String month) {
        String plain = month.toLowerCase(Locale.ROOT).replace(".", "");
        return plain.substring(0, Math.min(4, plain.length()));
    }
}
