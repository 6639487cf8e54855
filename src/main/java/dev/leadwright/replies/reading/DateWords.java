package dev.leadwright.replies.reading;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of months and days in the languages read here, as {@link Plain} text: whole, and as they are shortened. */
final class DateWords {
    private static final String[] MONTH_NAMES = {
        "january jan janvier janv januar janner jaenner enero ene gennaio gen januari janeiro",
        "february feb fevrier fevr fev februar feber febrero febbraio febb februari fevereiro",
        "march mar mars marz maerz mrz marzo maart mrt marco",
        "april apr avril avr abril abr aprile",
        "may mai mayo maggio mag mei maio",
        "june jun juin juni junio giugno giu junho",
        "july jul juillet juil juli julio luglio lug julho",
        "august aug aout agosto ago augustus",
        "september sept sep septembre septiembre settembre sett set setembro",
        "october oct octobre oktober okt octubre ottobre ott outubro out",
        "november nov novembre noviembre novembro",
        "december dec decembre dezember dez diciembre dic dicembre dezembro"
    };
    private static final String[] DAY_NAMES = {
        "monday mon lundi lun montag lunes lunedi maandag segunda-feira segunda",
        "tuesday tue tues mardi dienstag martes martedi dinsdag terca-feira terca",
        "wednesday wed mercredi mittwoch miercoles mercoledi woensdag quarta-feira quarta",
        "thursday thu thur thurs jeudi donnerstag jueves giovedi donderdag quinta-feira quinta",
        "friday fri vendredi freitag viernes venerdi vrijdag sexta-feira sexta",
        "saturday sat samedi samstag sonnabend sabado sabato zaterdag",
        "sunday sun dimanche sonntag domingo domenica zondag"
    };
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    static {
        for (int i = 0; i < MONTH_NAMES.length; i++) {
            for (String name : MONTH_NAMES[i].split(" ", -1)) {
                MONTHS.put(name, Month.of(i + 1));
            }
        }
        for (int i = 0; i < DAY_NAMES.length; i++) {
            for (String name : DAY_NAMES[i].split(" ", -1)) {
                DAYS.put(name, DayOfWeek.of(i + 1));
            }
        }
    }

    /** Alternatives for a regular expression, the longest first. */
    static final String MONTH = alternatives(MONTHS);

    static final String DAY = alternatives(DAYS);

    private DateWords() {}

    static Optional<Month> month(String name) {
        return Optional.ofNullable(MONTHS.get(name));
    }

    static Optional<DayOfWeek> day(String name) {
        return Optional.ofNullable(DAYS.get(name));
    }

    private static String alternatives(Map<String, ?> names) {
        return names.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }
}
