package dev.leadwright.web.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as news pages write them, in seven languages. Forms that are read differently in different countries (03/04/2026) are
 * read only where the day can be no month.
 */
final class Dates {
    private static final Map<String, Integer> MONTHS = months(
            "jan|january|januar|jänner|janvier|janv|enero|ene|gennaio|gen|januari|janeiro",
            "feb|february|februar|février|févr|fév|febrero|febbraio|februari|fevereiro|fev",
            "mar|march|märz|mrz|mär|mars|marzo|maart|mrt|março",
            "apr|april|avril|avr|abril|abr|aprile",
            "may|mai|mayo|maggio|mag|mei|maio",
            "jun|june|juni|juin|junio|giugno|giu|junho",
            "jul|july|juli|juillet|juil|julio|luglio|lug|julho",
            "aug|august|août|aout|agosto|ago|augustus",
            "sep|sept|september|septembre|septiembre|settembre|set|setembro",
            "oct|october|oktober|okt|octobre|octubre|ottobre|ott|outubro|out",
            "nov|november|novembre|noviembre|novembro",
            "dec|december|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro");

    private static final String DAY = "(?<d>\\d{1,2})";
    private static final String MONTH = "(?<m>\\p{L}{3,10})\\.?";
    private static final String YEAR = "(?<y>20\\d\\d)";
    private static final String DE = " (?:de |del |di )?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** By how sure they are; of each the first in the text. */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)"),
            Pattern.compile("(?<![\\d.])" + DAY + "\\.\\s?(?<m>\\d{1,2})\\.\\s?" + YEAR + "(?!\\d)"),
            Pattern.compile(
                    "(?<![\\d.])" + DAY + "(?:st|nd|rd|th|er|º|\\.)?" + DE + MONTH + ",?" + DE + YEAR + "(?!\\d)",
                    FLAGS),
            Pattern.compile("(?<!\\p{L})" + MONTH + " " + DAY + "(?:st|nd|rd|th)?,? " + YEAR + "(?!\\d)", FLAGS),
            Pattern.compile("(?<!\\d)" + YEAR + "年\\s?(?<m>\\d{1,2})月\\s?(?<d>\\d{1,2})日"),
            Pattern.compile("(?<![\\d.])" + YEAR + "[./](?<m>\\d{1,2})[./](?<d>\\d{1,2})(?![\\d.])"),
            Pattern.compile("(?<![\\d/])(?<d>1[3-9]|2\\d|3[01])[/-](?<m>0?[1-9]|1[0-2])[/-]" + YEAR + "(?!\\d)"),
            Pattern.compile("(?<![\\d/])(?<m>0?[1-9]|1[0-2])[/-](?<d>1[3-9]|2\\d|3[01])[/-]" + YEAR + "(?!\\d)"));

    private static final Pattern IN_PATH =
            Pattern.compile("/" + YEAR + "[/-](?<m>0[1-9]|1[0-2])[/-](?<d>[0-3]\\d)(?!\\d)");

    private Dates() {}

    /** The first date in the text. */
    static Optional<LocalDate> find(String text) {
        for (Pattern form : WRITTEN) {
            Matcher date = form.matcher(text);
            while (date.find()) {
                Optional<LocalDate> day = date(date);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The day in an article's address: {@code /2026/10/02/opens-in-lyon}. */
    static Optional<LocalDate> inPath(String path) {
        Matcher date = IN_PATH.matcher(path);
        return date.find() ? date(date) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher date) {
        String month = date.group("m").toLowerCase(Locale.ROOT);
        Integer number = Character.isDigit(month.charAt(0)) ? Integer.valueOf(month) : MONTHS.get(month);
        try {
            return number == null
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(Integer.parseInt(date.group("y")), number, Integer.parseInt(date.group("d"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months(String... names) {
        var months = new HashMap<String, Integer>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split("\\|", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
