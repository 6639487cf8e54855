package dev.leadwright.analyst.rules;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Text as words to compare: lower case, without accents and punctuation, one space apart. */
final class Words {
    private Words() {}

    /** {@code "C.E.O. & Gründer"} becomes {@code "ceo and grunder"}. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\s|$)", "")
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** All ways to write a listed word: {@code gründer(in)} is grunder, grunderin, gruender and gruenderin. */
    static Set<String> spellings(String listed) {
        Set<String> spellings = new LinkedHashSet<>();
        String without = listed.replaceAll("\\([^)]*\\)", "");
        String with = listed.replace("(", "").replace(")", "");
        for (String form : new String[] {with, without}) {
            spellings.add(form);
            spellings.add(form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
        }
        return spellings;
    }
}
