package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of two alphabets, letters of the mathematical or full-width kind, and alphabets none of our mails is written in. */
final class Alphabets implements LintRule {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A word of it may be the lead's own name. */
    private static final Set<UnicodeScript> OURS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    @Override
    public Stream<LintFinding> check(LintText text) {
        Known known = Known.of(text);
        return WORD.matcher(text.strange())
                .results()
                .map(word -> word.group())
                .filter(word -> isDisguised(word) || isForeign(word, known))
                .limit(1)
                .map(word -> Findings.block(
                        Rule.ALPHABET,
                        word,
                        "It is written in letters that look like others, or in another alphabet."));
    }

    private static boolean isDisguised(String word) {
        Set<UnicodeScript> scripts = scripts(word);
        boolean mixed = scripts.size() > 1 && scripts.contains(UnicodeScript.LATIN);
        return mixed
                || !Normalizer.normalize(word, Normalizer.Form.NFC)
                        .equals(Normalizer.normalize(word, Normalizer.Form.NFKC));
    }

    private static boolean isForeign(String word, Known known) {
        Set<UnicodeScript> scripts = scripts(word);
        return !OURS.containsAll(scripts)
                && !known.hasWord(word)
                && !SeenText.words(word).isEmpty();
    }

    private static Set<UnicodeScript> scripts(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
    }
}
