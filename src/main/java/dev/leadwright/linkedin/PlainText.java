package dev.leadwright.linkedin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts of pages and answers, as one short line each, and in the form in which two are compared. */
public final class PlainText {
    /** Longer, and it is no title, name or place. */
    private static final int LONGEST = 120;

    private static final Pattern MARKUP = Pattern.compile("[<>]");

    private PlainText() {}

    /**
     * The text in one line without what nobody sees; empty where it says nothing, hides it ({@code ****}), is too long, or is
     * markup.
     */
    public static Optional<String> line(String text) {
        String line = text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
        boolean tells = line.codePoints().anyMatch(Character::isLetterOrDigit)
                && !line.contains("***")
                && !MARKUP.matcher(line).find();
        return tells && line.length() <= LONGEST ? Optional.of(line) : Optional.empty();
    }

    /** Its words in lower case, without accents and punctuation. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
