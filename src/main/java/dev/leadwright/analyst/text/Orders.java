package dev.leadwright.analyst.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells text that gives orders to a machine that reads it from text that tells something to people. */
public final class Orders {
    private static final PhraseList PHRASES = PhraseList.load("orders.txt");
    private static final Pattern SPELT_OUT = Pattern.compile("(?<!\\S)(?:\\p{L} ){5,}\\p{L}(?!\\S)");
    private static final Pattern MIXED = Pattern.compile("(?=\\S*\\p{L})(?=\\S*[0134579@$!|])\\S+");

    private Orders() {}

    /** The words that give the order; also where letters are spelt out or replaced by digits that look like them. */
    public static Optional<String> find(String text) {
        return PHRASES.find(text).or(() -> PHRASES.find(unmasked(text))).or(() -> {
            var spelt = SPELT_OUT.matcher(SeenText.words(text));
            return spelt.find() ? Optional.of(spelt.group()) : Optional.empty();
        });
    }

    private static String unmasked(String text) {
        return MIXED.matcher(text)
                .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(word.group()
                        .replace('0', 'o')
                        .replace('1', 'i')
                        .replace('!', 'i')
                        .replace('|', 'l')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('@', 'a')
                        .replace('5', 's')
                        .replace('$', 's')
                        .replace('7', 't')
                        .replace('9', 'g')));
    }
}
