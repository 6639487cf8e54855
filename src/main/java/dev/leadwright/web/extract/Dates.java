package dev.leadwright.web.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as news pages write them. Forms that are read differently in different countries (03/04/2026) are not read. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern WRITTEN = Pattern.compile("\\b\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b"
            + "|\\b\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,9}\\.?,? \\d{4}\\b");
    private static final Pattern NUMERIC = Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN, Locale.of("nl"))
            .flatMap(locale -> Stream.of("d MMMM uuuu", "MMMM d uuuu", "d MMM uuuu", "MMM d uuuu")
                    .map(form -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(form)
                            .toFormatter(locale)))
            .toList();

    private Dates() {}

    /** The first date in the text. */
    static Optional<LocalDate> find(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return parse(iso.group(), DateTimeFormatter.ISO_LOCAL_DATE);
        }
        var numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return parse(numeric.group(), DAY_FIRST);
        }
        var written = WRITTEN.matcher(text);
        while (written.find()) {
            String plain = written.group()
                    .replaceAll("(?<=\\d)(?:st|nd|rd|th|\\.)", "")
                    .replaceAll("[,.]", "");
            Optional<LocalDate> date =
                    FORMS.stream().flatMap(form -> parse(plain, form).stream()).findFirst();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException notInThisForm) {
            return Optional.empty();
        }
    }
}
