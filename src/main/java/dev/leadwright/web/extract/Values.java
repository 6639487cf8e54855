package dev.leadwright.web.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Makes a safe value of untrusted text. */
final class Values {
    /** Control characters, bidirectional overrides, zero-width and tag characters, surrogates without a partner. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private Values() {}

    /** One line without unseen characters, at most so many characters long. */
    static String clean(String text, int max) {
        // What is cut away later need not be cleaned.
        String head = text.length() > max * 4 ? text.substring(0, max * 4) : text;
        String line = SPACES.matcher(UNSEEN.matcher(head).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.length() <= max) {
            return line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, max - 1));
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** As {@link #clean}, of a text that may hold markup, as structured data does. */
    static String cleanMarkup(String text, int max) {
        boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0;
        return clean(plain ? text : Jsoup.parseBodyFragment(text).text(), max);
    }
}
