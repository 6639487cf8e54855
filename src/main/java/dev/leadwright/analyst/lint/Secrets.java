package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.PhraseList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys, and words that only our own side of a mail's making has. */
final class Secrets implements LintRule {
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:sk|pk|pat|ghp|gho|xox[abp])[-_]|AKIA|AIza|eyJ)[A-Za-z0-9_-]{10,}"
                    + "|-----BEGIN|(?i:bearer|basic) [A-Za-z0-9._~+/=-]{12,}|(?<![\\p{L}\\p{N}])(?=[A-Za-z0-9+/_=-]*\\d)(?=[A-Za-z0-9+/_=-]*[A-Z])(?=[A-Za-z0-9+/_=-]*[a-z])[A-Za-z0-9+/_=-]{20,}"
                    + "|(?<![\\p{L}\\p{N}])[A-Za-z0-9+/]{40,}={0,2}|(?<![\\p{L}\\p{N}])[0-9a-fA-F]{24,}(?![\\p{L}\\p{N}])");
    private static final Pattern BAND =
            Pattern.compile("\\b(?:TITLE|SIZE|INDUSTRY|DATA|ENGAGEMENT)_[A-Z_0-9]+\\b|\\b(?:HOT|WARM|COLD)\\b"
                    + "|\\{\\s*\"|\"\\s*:\\s*[\"\\[{\\d]|(?i)\\bleadwright\\b|\\bf\\d{1,2}\\b(?=[\\])])");

    private final PhraseList ours = PhraseList.load("secrets.txt");

    @Override
    public Stream<LintFinding> check(LintText text) {
        return Findings.block(
                Rule.SECRET,
                first(KEY, text.strange()).or(() -> first(BAND, text.strange())).or(() -> ours.find(text.strange())),
                "It looks like a key, or like words from behind the scenes.");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
