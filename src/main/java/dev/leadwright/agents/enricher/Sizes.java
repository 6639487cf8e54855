package dev.leadwright.agents.enricher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of employees: {@code 85}, {@code 51-200}, {@code 10001+}. A range is never made a number: nobody counted it. */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,6})(?:-([1-9]\\d{0,6})|(\\+))?");

    private Sizes() {}

    static boolean isOne(String text) {
        return SIZE.matcher(text).matches();
    }

    /** The size, if it is a number and no range. */
    static Optional<String> number(String text) {
        return Optional.of(text).filter(size -> size.matches("[1-9]\\d{0,6}"));
    }

    /** Whether two values say the same: equal, or one a number within the other's range. */
    static boolean agree(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip())
                || holds(one.strip(), other.strip())
                || holds(other.strip(), one.strip());
    }

    private static boolean holds(String range, String number) {
        Matcher size = SIZE.matcher(range);
        if (!size.matches() || number(number).isEmpty() || number(range).isPresent()) {
            return false;
        }
        int value = Integer.parseInt(number);
        return value >= Integer.parseInt(size.group(1))
                && (size.group(2) == null || value <= Integer.parseInt(size.group(2)));
    }
}
