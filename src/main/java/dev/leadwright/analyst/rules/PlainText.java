package dev.leadwright.analyst.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** Makes untrusted values fit to stand in a sentence: one line, no invisible characters, no addresses, no markup. */
final class PlainText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)\\b(?:[a-z][a-z0-9+.-]*:)?//\\S*|\\bwww\\.\\S+|\\S+@\\S+|\\b(?:javascript|data|mailto|tel):\\S*"
                    + "|\\b[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)*\\.(?:com|net|org|io|co|ru|cn|info|biz|xyz|top|link|click|de|fr|es|uk|example|test)\\b\\S*");
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]`|\\\\^~*_#]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\- ]*");
    private static final Pattern COMPANY = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’.,&+/!()\\- ]*");
    /** Words of somebody who speaks to the program or to the reader rather than names a person or a company. */
    private static final Pattern SPEECH =
            Pattern.compile("(?iu)\\b(?:ignore|disregard|forget|please|click|instructions?|prompt"
                    + "|password|passwort|urgent|bitte|ignoriere|ignorez|ignora|anweisungen|you are|you must)\\b");

    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAME_WORDS = 3;
    private static final int LONGEST_COMPANY = 60;
    private static final int MOST_COMPANY_WORDS = 7;

    private PlainText() {}

    /** The value in one line of at most {@code length} characters, cut at a word. */
    static String line(String value, int length) {
        String clean = clean(value);
        if (clean.length() <= length) {
            return clean;
        }
        String cut = clean.substring(0, length - 1);
        if (Character.isHighSurrogate(cut.charAt(cut.length() - 1))) {
            cut = cut.substring(0, cut.length() - 1);
        }
        int space = cut.lastIndexOf(' ');
        return (space > length / 2 ? cut.substring(0, space) : cut) + "…";
    }

    /** A person's first or last name; empty where the value is a sentence, an address or anything else. */
    static Optional<String> name(String value) {
        String name = clean(value);
        boolean asWritten = name.equals(value.strip().replaceAll("\\s+", " "));
        return asWritten
                        && name.length() <= LONGEST_NAME
                        && name.split(" ").length <= MOST_NAME_WORDS
                        && NAME.matcher(name).matches()
                        && !speaks(name)
                ? Optional.of(capitalised(name))
                : Optional.empty();
    }

    /** A company's name; empty where the value is a sentence, an address or anything else. */
    static Optional<String> company(String value) {
        String name = clean(value);
        boolean asWritten = name.equals(value.strip().replaceAll("\\s+", " "));
        return asWritten
                        && name.length() <= LONGEST_COMPANY
                        && name.split(" ").length <= MOST_COMPANY_WORDS
                        && COMPANY.matcher(name).matches()
                        && !speaks(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Whether the text gives orders instead of telling something. */
    static boolean speaks(String text) {
        return SPEECH.matcher(text).find();
    }

    private static String clean(String value) {
        String visible = INVISIBLE.matcher(value).replaceAll(" ");
        String plain = TAG.matcher(visible).replaceAll(" ");
        String unaddressed = ADDRESS.matcher(plain).replaceAll(" ");
        return MARKUP.matcher(unaddressed)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** {@code ADA} and {@code ada} are Ada; {@code McKenzie} stays. */
    private static String capitalised(String name) {
        boolean oneCase = name.equals(name.toLowerCase(java.util.Locale.ROOT))
                || (name.length() > 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT)));
        if (!oneCase) {
            return name;
        }
        StringBuilder result = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            result.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = c == ' ' || c == '-';
        }
        return result.toString();
    }
}
