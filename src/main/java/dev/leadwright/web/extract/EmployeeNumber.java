package dev.leadwright.web.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of people as pages write it: {@code 120}, {@code 1,200+}, {@code 1.200}, {@code 51-200}.
 *
 * @param count of a range its lower end: so many there are at least
 */
record EmployeeNumber(int count, boolean range) {
    private static final String NUMBER = "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})++|\\d{1,7}+)";

    /** A number, or two with a dash or "to" between them; nothing that goes on as a number before or behind it. */
    static final String PATTERN =
            "(?<![\\d.,$€£-])" + NUMBER + "(?:\\s?(?:-|–|—|to|bis|à)\\s?" + NUMBER + ")?(?![\\d%])\\+?";

    private static final Pattern PARTS = Pattern.compile(NUMBER);
    private static final int MAX = 3_000_000;

    static Optional<EmployeeNumber> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(parts.group().replaceAll("\\D", ""));
        boolean range = parts.find();
        return count >= 1 && count <= MAX ? Optional.of(new EmployeeNumber(count, range)) : Optional.empty();
    }

    String digits() {
        return String.valueOf(count);
    }
}
