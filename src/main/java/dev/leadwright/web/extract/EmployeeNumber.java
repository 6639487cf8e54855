package dev.leadwright.web.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of people as pages write it: {@code 120}, {@code 1,200+}, {@code 1.200}, {@code 51-200}, {@code 1.5k}.
 *
 * @param count of a range its lower end: so many there are at least
 */
record EmployeeNumber(int count, boolean range) {
    private static final String NUMBER =
            "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})++(?!\\d)|\\d{1,3}[.,]\\d[kK](?!\\w)|\\d{1,3}[kK](?!\\w)|\\d{1,7}+)";

    /** A number, or two with a dash or "to" between them; nothing that goes on as a number before or behind it. */
    static final String PATTERN =
            "(?<![\\d.,$€£-])" + NUMBER + "(?:\\s?(?:-|–|—|to|bis|à|a|tot|até)\\s?" + NUMBER + ")?(?![\\d%])\\+?";

    /** A number that stands for itself, as structured data gives it; a sentence that holds one is none. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:about |approx\\.? |ca\\.? |~|> ?|over )?(?:" + PATTERN
                    + ")(?: (?:employees|people|mitarbeiter|mitarbeitende|staff|salariés|empleados|dipendenti|medewerkers|funcionários))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile(NUMBER);
    private static final int MAX = 3_000_000;

    static Optional<EmployeeNumber> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        int count = value(parts.group());
        boolean range = parts.find();
        if (range && value(parts.group()) <= count) {
            return Optional.empty();
        }
        return count >= 1 && count <= MAX ? Optional.of(new EmployeeNumber(count, range)) : Optional.empty();
    }

    /** As {@link #parse}, where nothing but the number may stand. */
    static Optional<EmployeeNumber> parseAlone(String text) {
        String stripped = text.strip();
        return ALONE.matcher(stripped).matches() ? parse(stripped) : Optional.empty();
    }

    private static int value(String number) {
        boolean thousands = number.endsWith("k") || number.endsWith("K");
        String digits = number.replaceAll("\\D", "");
        int value = Integer.parseInt(digits);
        return !thousands ? value : value * (number.matches("\\d+[.,]\\d[kK]") ? 100 : 1000);
    }

    /** Whether it may as well be the year something happened: {@code since 2015 employees have ...}. */
    static boolean mayBeAYear(String number) {
        return number.strip().matches("(?:19\\d\\d|20[0-3]\\d)");
    }

    String digits() {
        return String.valueOf(count);
    }
}
