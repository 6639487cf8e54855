package dev.leadwright.replies.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a text, in whatever of seven languages it is, as seen from the day on which it was written. */
final class Dates {
    private static final int MOST = 100;

    /** Further ahead nobody plans to be back; such a date means something else. */
    private static final int LONGEST_ABSENCE_DAYS = 740;

    private static final String YEAR =
            "(?:(?:,|\\.)? ?(?:de |del |do |of )?(?<%s>20\\d\\d|'?\\d\\d(?![\\d:.h]| ?(?:uhr|h\\b|am\\b|pm\\b|:))))?";

    private static final String MONTH_FOLLOWS =
            "(?! ?(?:st|nd|rd|th)?\\.? ?(?:de |of |d')?(?:" + DateWords.MONTH + ")\\b)";

    private static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\p{N}/.-])(?:"
            + "(?<iso>20\\d\\d[-/]\\d{1,2}[-/]\\d{1,2})"
            + "|(?!24/7\\b)(?<n1>\\d{1,2})(?<sep>[./-]) ?(?<n2>\\d{1,2})" + MONTH_FOLLOWS
            + "(?:(?:\\k<sep>|(?<=\\d)/) ?(?<ny>20\\d\\d|\\d\\d(?![\\d:])))?(?![\\d:]|[.,/-]\\d| ?uhr| ?h\\b| ?(?:a\\.?m|p\\.?m)\\b)"
            + "|(?<d1>\\d{1,2})(?:st|nd|rd|th|er|o|e|a|ste|de|\\.)?,? ?(?:of |de |den |do |d')?(?<m1>" + DateWords.MONTH
            + ")\\b\\.?"
            + YEAR.formatted("y1")
            + "|(?<m2>" + DateWords.MONTH + ")\\b\\.? (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?"
            + "(?: ?(?:-|to|through|until|and) ?(?<d2b>\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d:])"
            + YEAR.formatted("y2")
            + "|(?<end>end of|the end of|ende|fin|fine|finales de|eind|fim de|final de) (?<m4>" + DateWords.MONTH
            + ")\\b(?: (?:de )?(?<y4>20\\d\\d))?"
            + "|(?<=the )(?<od>\\d{1,2})(?:st|nd|rd|th)(?! (?:of|floor|century))"
            + "|(?<m3>" + DateWords.MONTH + ")\\.? (?:de )?(?<y3>20\\d\\d)"
            + "|(?:kw|kalenderwoche|week|semaine|semana|settimana) ?(?<wn>\\d{1,2})(?! ?(?:days|weeks))"
            + "|(?<tomorrow>tomorrow|ubermorgen|(?<!guten )(?<!am )morgen|demain|manana|domani|overmorgen|amanha)"
            + "|(?<next>next week|nachste[rn]? woche|kommende[rn]? woche|semaine prochaine|proxima semana"
            + "|semana que viene|prossima settimana|settimana prossima|volgende week)"
            + "|(?<wd>" + DateWords.DAY + ")\\b\\.?"
            + ")(?![\\p{L}\\p{N}])");

    /** What may stand between a weekday and its date. */
    private static final Pattern GAP =
            Pattern.compile("[ ,.(]*+(?:(?:the|den|dem|el|le|il|de|dia|al|giorno|o) ?)?[ ,.(]*+");

    private static final int LONGEST_GAP = 20;

    /** @param until the last of a span of days, where one was named */
    record Found(LocalDate day, Optional<LocalDate> until, int start, int end, boolean weekdayOnly) {}

    private final LocalDate today;
    private final boolean english;

    Dates(LocalDate today, boolean english) {
        this.today = today;
        this.english = english;
    }

    /** @param plain text as {@link Plain} makes it */
    List<Found> in(String plain) {
        List<Found> found = new ArrayList<>();
        Matcher date = Effort.on(DATE, plain);
        while (found.size() < MOST && date.find()) {
            try {
                read(date).filter(this::isPlausible).ifPresent(found::add);
            } catch (DateTimeException | NumberFormatException noDate) {
                // 31.02. and the like say nothing.
            }
        }
        return withoutWeekdaysBesideDates(found, plain);
    }

    private Optional<Found> read(Matcher date) {
        if (date.group("iso") != null) {
            String[] parts = date.group("iso").split("[-/]", -1);
            return found(date, LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2])));
        }
        if (date.group("n1") != null) {
            return readNumeric(date);
        }
        if (date.group("m1") != null) {
            return found(date, named(date.group("d1"), date.group("m1"), orEmpty(date.group("y1"))));
        }
        if (date.group("m2") != null) {
            LocalDate first = named(date.group("d2"), date.group("m2"), orEmpty(date.group("y2")));
            Optional<LocalDate> last =
                    Optional.ofNullable(date.group("d2b")).map(day -> first.withDayOfMonth(number(day)));
            return Optional.of(new Found(first, last, date.start(), date.end(), false));
        }
        if (date.group("m4") != null) {
            LocalDate first = named("1", date.group("m4"), orEmpty(date.group("y4")));
            return found(date, first.with(TemporalAdjusters.lastDayOfMonth()));
        }
        if (date.group("od") != null) {
            return found(date, ordinal(number(date.group("od"))));
        }
        if (date.group("m3") != null) {
            return found(date, named("1", date.group("m3"), date.group("y3")));
        }
        if (date.group("wn") != null) {
            return found(date, week(number(date.group("wn"))));
        }
        if (date.group("tomorrow") != null) {
            return found(date, today.plusDays(date.group("tomorrow").matches("uber.*|over.*") ? 2 : 1));
        }
        if (date.group("next") != null) {
            return found(date, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        DayOfWeek day = DateWords.day(date.group("wd")).orElseThrow();
        return Optional.of(
                new Found(today.with(TemporalAdjusters.next(day)), Optional.empty(), date.start(), date.end(), true));
    }

    /** With a hyphen only a whole date is one: 9-17 are hours. */
    private Optional<Found> readNumeric(Matcher date) {
        String year = orEmpty(date.group("ny"));
        String separator = date.group("sep");
        return separator.equals("-") && year.isEmpty()
                ? Optional.empty()
                : found(date, numeric(number(date.group("n1")), number(date.group("n2")), year, separator));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static Optional<Found> found(Matcher date, LocalDate day) {
        return Optional.of(new Found(day, Optional.empty(), date.start(), date.end(), false));
    }

    private LocalDate named(String day, String month, String year) {
        Month of = DateWords.month(month).orElseThrow();
        return year.isEmpty() ? nearest(of.getValue(), number(day)) : LocalDate.of(year(year), of, number(day));
    }

    /** Where both readings are possible, English text means the one that comes sooner; all other languages put days first. */
    private LocalDate numeric(int first, int second, String year, String separator) {
        if (!english || separator.equals(".") || first > 12) {
            return of(second, first, year);
        }
        if (second > 12) {
            return of(first, second, year);
        }
        LocalDate american = of(first, second, year);
        LocalDate european = of(second, first, year);
        boolean americanIsPast = american.isBefore(today);
        boolean europeanIsPast = european.isBefore(today);
        if (americanIsPast != europeanIsPast) {
            return americanIsPast ? european : american;
        }
        return american.isAfter(european) ? european : american;
    }

    private LocalDate of(int month, int day, String year) {
        return year.isEmpty() ? nearest(month, day) : LocalDate.of(year(year), month, day);
    }

    /** Without a year: this year's, unless that lies so far back that next year's is meant. */
    private LocalDate nearest(int month, int day) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        if (thisYear.isBefore(today.minusMonths(6))) {
            return thisYear.plusYears(1);
        }
        return thisYear.isAfter(today.plusMonths(9)) && today.getMonthValue() < 3 ? thisYear.minusYears(1) : thisYear;
    }

    /** "The 3rd": the next one there is. */
    private LocalDate ordinal(int day) {
        LocalDate thisMonth = today.withDayOfMonth(day);
        return thisMonth.isBefore(today) ? thisMonth.plusMonths(1) : thisMonth;
    }

    private LocalDate week(int number) {
        LocalDate monday =
                today.with(WeekFields.ISO.weekOfWeekBasedYear(), number).with(DayOfWeek.MONDAY);
        return monday.isBefore(today.minusMonths(6)) ? monday.plusWeeks(52) : monday;
    }

    private boolean isPlausible(Found found) {
        return !found.day().isAfter(today.plusDays(LONGEST_ABSENCE_DAYS));
    }

    /** "Monday 3 May" is one date. */
    private static List<Found> withoutWeekdaysBesideDates(List<Found> all, String plain) {
        return all.stream()
                .filter(day -> !day.weekdayOnly()
                        || all.stream().noneMatch(date -> !date.weekdayOnly() && beside(day, date, plain)))
                .toList();
    }

    private static boolean beside(Found day, Found date, String plain) {
        int from = Math.min(day.end(), date.end());
        int to = Math.max(day.start(), date.start());
        return to >= from
                && to - from <= LONGEST_GAP
                && Effort.on(GAP, plain.substring(from, to)).matches();
    }

    private static int year(String text) {
        int year = number(text.replace("'", ""));
        return year < 100 ? 2000 + year : year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
