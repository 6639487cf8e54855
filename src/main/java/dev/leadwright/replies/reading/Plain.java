package dev.leadwright.replies.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which words are looked for: lower case, no accents, one kind of apostrophe and dash, single spaces. */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Plain() {}

    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss")
                .replace("\u00B0", "o")
                .replace("\u00BA", "o");
        String bare = Effort.on(MARKS, Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        String straight =
                Effort.on(DASHES, Effort.on(APOSTROPHES, bare).replaceAll("'")).replaceAll("-");
        return Effort.on(SPACES, straight).replaceAll(" ").strip();
    }
}
