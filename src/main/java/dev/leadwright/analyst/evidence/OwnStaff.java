package dev.leadwright.analyst.evidence;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a passage says that a company has so many people of its own: the number stands beside a word for staff, and
 * customers, followers and other companies' people are none. In English, German, French and Spanish.
 */
final class OwnStaff {
    private static final Pattern VALUE = Pattern.compile("[1-9]\\d{0,6}");
    private static final String STAFF =
            "(?:employees?|staff|team members|teammates|colleagues|co-?workers|people|professionals"
                    + "|experts|specialists|engineers|consultants|mitarbeiter\\p{L}*|mitarbeitende\\p{L}*|beschäftigte\\p{L}*"
                    + "|angestellte\\p{L}*|kolleg\\p{L}+|menschen|köpfe|leute|collaborateurs|collaboratrices|salariés|personnes"
                    + "|employés|empleados|trabajadores|personas|profesionales)";
    private static final String BEFORE =
            "(?:employees?|employs?|employing|headcount|workforce|staff(?: of)?|team (?:of|size)"
                    + "|company size|mitarbeiter\\p{L}*|mitarbeitende\\p{L}*|beschäftig(?:t|en)|team (?:von|aus)"
                    + "|équipe de|effectif|emploie|employons|equipo de|plantilla de|emplea(?:mos)?)";
    private static final Pattern OTHERS = Pattern.compile(
            "(?<!\\p{L})(?:customers?|clients?|users?|subscribers?|followers?|readers|visitors|members|downloads|kunden"
                    + "|nutzer|abonnenten|leser|besucher|abonnés|utilisateurs|suiveurs|usuarios|clientes|seguidores"
                    + "|suscriptores|trucks|countries|companies|firms|businesses|unternehmen|firmen|entreprises|empresas)(?!\\p{L})",
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern NOT_NOW = Pattern.compile(
            "(?<!\\p{L})(?:(?:companies|firms|businesses|organi[sz]ations|teams|employers) (?:with|of|from|between)"
                    + "|(?:unternehmen|firmen|betriebe) (?:mit|ab|von)|(?:entreprises|sociétés) de|empresas (?:de|con)"
                    + "|up to|bis zu|jusqu'à|hasta|had|once|hatte[n]?|used to|will|plans? to|by 20\\d\\d|hiring|new employees"
                    + "|laid off|trained|surveyed|must|should|report|say that|claim)(?!\\p{L})",
            CASE_INSENSITIVE | UNICODE_CASE);

    /** Why the passage does not say so; empty where it does. */
    Optional<String> objection(String value, String evidence) {
        if (!VALUE.matcher(value).matches()) {
            return Optional.of("It is no whole number of people");
        }
        Matcher number = number(value).matcher(evidence);
        if (!number.find()) {
            return Optional.of("Its evidence does not show this number");
        }
        if (NOT_NOW.matcher(evidence).find()) {
            return Optional.of("Its evidence does not say that the company has so many people now");
        }
        do {
            if (isOwn(evidence, number.start(), number.end())) {
                return Optional.empty();
            }
        } while (number.find());
        return Optional.of("Its evidence does not say that these are the company's own people");
    }

    /** {@code 1200} is also written 1,200, 1.200, 1'200 and 1 200. */
    private static Pattern number(String value) {
        StringBuilder regex = new StringBuilder("(?<![\\d.,$€£])");
        for (int i = 0; i < value.length(); i++) {
            boolean thousands = i > 0 && (value.length() - i) % 3 == 0;
            regex.append(thousands ? "[.,'’ \\u00A0\\u202F]?" : "").append(value.charAt(i));
        }
        return Pattern.compile(regex + "(?![\\d%]|[.,]\\d)");
    }

    private static boolean isOwn(String evidence, int start, int end) {
        Matcher after = pattern("^\\+?(?:[ -]?\\p{L}[\\p{L}-]*){0,3}?[ -]" + STAFF + "(?!\\p{L})")
                .matcher(evidence.substring(end));
        if (after.find()) {
            return !OTHERS.matcher(after.group()).find();
        }
        Matcher before =
                pattern("(?<!\\p{L})" + BEFORE + "(?: ?: ?| \\p{L}+){0,3} ?$").matcher(evidence.substring(0, start));
        Matcher next = pattern("^\\+?(?: \\p{L}+){0,2}").matcher(evidence.substring(end));
        return before.find() && !(next.find() && OTHERS.matcher(next.group()).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
    }
}
