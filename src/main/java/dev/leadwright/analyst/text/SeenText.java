package dev.leadwright.analyst.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as a reader sees it, and in the form in which two texts are compared. */
public final class SeenText {
    /** Zero-width, bidirectional and tag characters, half surrogates, private and unassigned ones; letters of no sound. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\u2800"
                    + "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”„‟«»‹›‘’‚`´]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SeenText() {}

    /** Without what nobody sees; line breaks stay, other control characters become spaces. */
    public static String visible(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u0085\\u2028\\u2029]", "\n");
        return CONTROL.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll(" ");
    }

    /** In one line without what nobody sees. */
    public static String line(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** For comparing passages: one line, lower case, one kind of quotes, dashes and letters. */
    public static String passage(String text) {
        String plain = Normalizer.normalize(line(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(
                        DASHES.matcher(QUOTES.matcher(plain).replaceAll("'")).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing words: lower case, without accents and punctuation, one space apart. */
    public static String words(String text) {
        String plain = Normalizer.normalize(visible(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(MARKS.matcher(plain).replaceAll("").replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }

    /** The {@linkplain #words words} one by one. */
    public static List<String> wordList(String text) {
        return Stream.of(words(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** At most {@code length} characters, never half of one. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
