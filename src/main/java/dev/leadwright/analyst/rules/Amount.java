package dev.leadwright.analyst.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number in a text, or a range of two; of a number alone both ends are the same.
 *
 * @param start where it begins in the text
 * @param end behind its last character
 */
record Amount(long low, long high, int start, int end) {
    private static final String DIGITS = "(\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)";
    private static final String THOUSAND = "\\s?(k|tsd\\.?|thousand|tausend|mille|mil)(?![\\p{L}])";
    private static final String NUMBER = DIGITS + "(?:" + THOUSAND + ")?";
    private static final Pattern AMOUNT = Pattern.compile("(?iu)(?<![\\p{L}\\d])" + NUMBER
            + "(?:\\s*(?:-|–|—|to|bis|à|a|and|und|et|y|e|tot|até)\\s*" + NUMBER + ")?");

    /** Beyond it nothing here counts anything; and sums stay far from overflow. */
    private static final long LARGEST = 1_000_000_000_000L;

    private static final String MONEY_OR_SHARE = "€$£%";

    static List<Amount> in(String text) {
        return AMOUNT.matcher(text).results().map(Amount::of).toList();
    }

    private static Amount of(MatchResult found) {
        String first = found.group(1);
        String second = found.group(3);
        if (second == null) {
            long value = value(first, found.group(2) != null);
            return new Amount(value, value, found.start(), found.end());
        }
        boolean thousands = found.group(4) != null;
        long high = value(second, thousands);
        long low = value(first, found.group(2) != null);
        // "1-5k" means thousands at both ends.
        return new Amount(thousands && low < high / 1000 ? value(first, true) : low, high, found.start(), found.end());
    }

    private static long value(String digits, boolean thousands) {
        boolean grouped = digits.matches("\\d{1,3}(?:\\D\\d{3})+");
        double number = Double.parseDouble(grouped ? digits.replaceAll("\\D", "") : digits.replace(',', '.'));
        return Math.round(Math.min(LARGEST, thousands ? number * 1000 : number));
    }

    /** In a range the middle, at least one. */
    long middle() {
        return low == high ? low : Math.max(1, (low + high) / 2);
    }

    boolean isMoneyOrShare(String text) {
        String before = text.substring(0, start).stripTrailing();
        String after = text.substring(end).stripLeading();
        return (!before.isEmpty() && MONEY_OR_SHARE.indexOf(before.charAt(before.length() - 1)) >= 0)
                || (!after.isEmpty() && MONEY_OR_SHARE.indexOf(after.charAt(0)) >= 0);
    }
}
