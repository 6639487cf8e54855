package dev.leadwright.replies.reading;

import dev.leadwright.replies.reading.Dates.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On which day somebody who is away is back, as the text says it. A day that is named as the first one back wins; else it is
 * the day after the last one away. English "until 3 May" names the day of return; the same word in the other languages, and
 * the end of a span, name the last day away, as people use them.
 */
final class ReturnDate {
    private static final int REACH = 90;

    private static final Pattern SENTENCE_END = Pattern.compile("[!?;]|(?<=[a-z]{3})\\. ");
    private static final Pattern CLAUSE_END = Pattern.compile("[!?;,]|(?<=[a-z]{3})\\. ");
    private static final Pattern SPAN = Pattern.compile(
            "[ ,.)]*(?:-|to|and|bis(?: zum| einschliesslich)?|und|au|al|t/m|tot(?: en met)?|a|ate|ao|through|thru|until|till|e)"
                    + "[ ,(]*(?:(?:the|den|dem|le|el|il|de|o|dia|(?:" + DateWords.DAY + ")\\.?,?) ?)*+");
    private static final Pattern INCLUDED = Pattern.compile(
            "[ ,.(]*(?:inclusive|included|einschliesslich|inkl|inklusive|inclus|incluido|inclusief|compreso|incluso)\\b");

    private ReturnDate() {}

    /**
     * @param written the day of the mail; a return before it is none
     * @param english whether the text is English, where the month may stand before the day
     */
    static Optional<LocalDate> in(String text, LocalDate written, boolean english) {
        String plain = Plain.of(text);
        List<Found> dates = new Dates(written, english).in(plain);
        Optional<LocalDate> back = Optional.empty();
        Optional<LocalDate> afterAbsence = Optional.empty();
        for (int i = 0; i < dates.size(); i++) {
            Found date = dates.get(i);
            Optional<LocalDate> span = date.until().map(last -> last.plusDays(1));
            switch (role(dates, i, plain)) {
                case BACK -> back = back.or(() -> Optional.of(date.day()).filter(day -> !day.isBefore(written)));
                case LAST_DAY ->
                    afterAbsence = later(afterAbsence, span.orElse(date.day().plusDays(1)));
                case UNTIL -> afterAbsence = later(afterAbsence, span.orElse(until(date, plain)));
                case FROM, NONE -> {
                    if (span.isPresent()) {
                        afterAbsence = later(afterAbsence, span.get());
                    }
                }
            }
        }
        return back.isPresent() ? back : afterAbsence.filter(day -> !day.isBefore(written));
    }

    private static AbsenceCue role(List<Found> dates, int index, String plain) {
        Found date = dates.get(index);
        int previousEnd = index == 0 ? 0 : dates.get(index - 1).end();
        String between = plain.substring(previousEnd, date.start());
        if (index > 0 && between.length() <= REACH && Effort.on(SPAN, between).matches()) {
            // "Monday to Friday" are office hours.
            return date.weekdayOnly() ? AbsenceCue.NONE : AbsenceCue.LAST_DAY;
        }
        String before = sentencePart(between.substring(Math.max(0, between.length() - REACH)));
        String after = plain.substring(date.end(), Math.min(plain.length(), date.end() + REACH / 2));
        AbsenceCue cue = AbsenceCue.nearest(before);
        return switch (cue) {
            case BACK, UNTIL -> cue;
            // "Back after Monday", and "bis Montag bin ich zurück": by then.
            case LAST_DAY -> cue;
            case FROM ->
                AbsenceCue.speaksOfReturn(before) || returnFollows(dates, index, after)
                        ? AbsenceCue.BACK
                        : AbsenceCue.FROM;
            case NONE -> returnFollows(dates, index, after) ? AbsenceCue.BACK : AbsenceCue.NONE;
        };
    }

    /** "Ab dem 5. April bin ich wieder erreichbar": in the same clause, unless that leads on to another date. */
    private static boolean returnFollows(List<Found> dates, int index, String after) {
        boolean another = index + 1 < dates.size()
                && dates.get(index + 1).start() - dates.get(index).end() < after.length();
        int length = another ? dates.get(index + 1).start() - dates.get(index).end() : after.length();
        String[] clauses =
                CLAUSE_END.split(after.substring(0, Math.max(0, length)).replaceFirst("^[.,]+ ?", ""), 2);
        return (!another || clauses.length > 1) && AbsenceCue.speaksOfReturn(clauses[0]);
    }

    /** Of what stands before a date, what is of its sentence. */
    private static String sentencePart(String before) {
        String[] sentences = SENTENCE_END.split(before, -1);
        return sentences[sentences.length - 1];
    }

    private static LocalDate until(Found date, String plain) {
        boolean included = Effort.on(INCLUDED, plain)
                .region(date.end(), Math.min(plain.length(), date.end() + REACH))
                .lookingAt();
        return included ? date.day().plusDays(1) : date.day();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, LocalDate other) {
        return one.filter(day -> day.isAfter(other)).or(() -> Optional.of(other));
    }
}
