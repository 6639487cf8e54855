package dev.leadwright.analyst.evidence;

import dev.leadwright.analyst.text.SeenText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a passage tells a piece of news: its date and its words, the date within the last two years. */
final class NewsDates {
    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}) (.{10,})");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN, Locale.of("nl"));
    private static final int YEARS = 2;

    private final Clock clock;

    NewsDates(Clock clock) {
        this.clock = clock;
    }

    /** Why the passage does not tell it; empty where it does. */
    Optional<String> objection(String value, String evidence) {
        Matcher dated = DATED.matcher(value);
        if (!dated.matches()) {
            return Optional.of("It is no date and headline");
        }
        Optional<LocalDate> day = day(dated);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day.isEmpty() || day.get().isAfter(today.plusDays(1)) || day.get().isBefore(today.minusYears(YEARS))) {
            return Optional.of("Its date is none of the last two years");
        }
        if (spellings(day.get()).noneMatch(date -> Support.says(evidence, date))) {
            return Optional.of("Its evidence does not show this date");
        }
        return Support.says(evidence, dated.group(4))
                ? Optional.empty()
                : Optional.of("Its evidence does not have this headline");
    }

    private static Optional<LocalDate> day(Matcher dated) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(dated.group(1)),
                    Integer.parseInt(dated.group(2)),
                    Integer.parseInt(dated.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** As pages write it, punctuation aside. */
    private static Stream<String> spellings(LocalDate day) {
        String year = String.valueOf(day.getYear());
        List<String> days = List.of(
                String.valueOf(day.getDayOfMonth()),
                "%02d".formatted(day.getDayOfMonth()),
                day.getDayOfMonth()
                        + (day.getDayOfMonth() % 10 == 1 ? "st" : day.getDayOfMonth() % 10 == 2 ? "nd" : "th"),
                day.getDayOfMonth() + "er");
        List<String> months = Stream.concat(
                        LANGUAGES.stream().flatMap(language -> names(day.getMonth(), language)),
                        Stream.of(String.valueOf(day.getMonthValue()), "%02d".formatted(day.getMonthValue())))
                .distinct()
                .toList();
        return days.stream()
                .flatMap(number -> months.stream()
                        .flatMap(month -> Stream.of(
                                number + " " + month + " " + year,
                                number + " de " + month + " de " + year,
                                month + " " + number + " " + year,
                                year + " " + month + " " + number)));
    }

    private static Stream<String> names(Month month, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .map(style -> SeenText.words(month.getDisplayName(style, language)));
    }
}
