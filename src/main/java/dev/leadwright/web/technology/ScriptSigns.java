package dev.leadwright.web.technology;

import dev.leadwright.web.technology.PageSigns.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a page's own scripts use and the addresses they load. Data in script elements (JSON) is left out: it may speak of
 * anything. No pattern here goes back over what it has read.
 */
final class ScriptSigns {
    private static final int MOST_CHARACTERS = 600_000;
    private static final int LONGEST_WORD = 60;
    private static final Pattern JAVASCRIPT =
            Pattern.compile("(?:text|application)/(?:x-)?(?:java|ecma)script.*|module|text/plain"
                    + "|text/rocketscript|[0-9a-f-]{20,50}-text/javascript|");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_$][\\w$]*+(?:\\.[A-Za-z_$][\\w$]*+)*+");
    private static final Pattern ADDRESSES =
            Pattern.compile("//[\\w-]++(?:\\.[\\w-]++)++(?:[/?][^\\s'\"`<>()\\\\]*+)?");
    private static final Pattern MEASURED =
            Pattern.compile("gtag\\(\\s{0,4}['\"]config['\"]\\s{0,4},\\s{0,4}['\"](?<kind>UA|G|AW|DC)-");

    private final PageSigns signs;
    private int left = MOST_CHARACTERS;

    ScriptSigns(PageSigns signs) {
        this.signs = signs;
    }

    /** Reads a script; a consent manager may have made its type plain text until it may run. */
    void read(String type, String script) {
        if (JAVASCRIPT.matcher(type.strip()).matches()) {
            readWords(script.substring(0, Math.min(script.length(), left)));
            readAddresses(script.replace("\\/", "/").replace("//{s}.", "//"));
        }
    }

    void readAddresses(CharSequence text) {
        if (left <= 0) {
            return;
        }
        CharSequence part = text.length() <= left ? text : text.subSequence(0, left);
        left -= part.length();
        Matcher address = ADDRESSES.matcher(part);
        while (address.find()) {
            LoadedAddress.parse(address.group()).ifPresent(loaded -> signs.addLoaded(loaded, false));
        }
    }

    /** Each name alone, and each with the one before it: {@code Shopify.theme}. */
    void readWords(CharSequence script) {
        Matcher words = WORDS.matcher(script);
        while (words.find()) {
            String before = "";
            for (String word : words.group().split("\\.", -1)) {
                if (word.length() <= LONGEST_WORD) {
                    signs.add(Kind.WORD, word);
                    if (!before.isEmpty()) {
                        signs.add(Kind.WORD, before + "." + word);
                    }
                    before = word;
                }
            }
        }
        Matcher measured = MEASURED.matcher(script);
        while (measured.find()) {
            signs.add(Kind.WORD, "gtag:" + measured.group("kind") + "-");
        }
    }
}
