package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slots that were left open. */
final class Placeholders implements LintRule {
    private static final Pattern SLOT = Pattern.compile(
            "\\{\\{?[^{}\\n]{0,60}}}?|\\$\\{[^}\\n]{0,60}}|\\[[^\\]\\n]{1,60}]|<<?[A-Z][A-Z0-9_ ]{1,40}>?>"
                    + "|<(?:name|company|firstname|first name|vorname|firma)>|%[A-Za-z_]{3,30}%|%[sd](?!\\p{L})|\\b_{3,}|(?<!\\p{L})(?:TODO|TBD|FIXME|XXX+|N/A|undefined|NaN)(?!\\p{L})"
                    + "|(?iu)lorem ipsum|(?:insert|your|enter) (?:name|company|title) here|(?<!\\p{L})(?:first_?name|last_?name|company_?name|vorname_|nachname_)(?!\\p{L})");

    @Override
    public Stream<LintFinding> check(LintText text) {
        return Findings.block(
                Rule.PLACEHOLDER,
                first(text.written()).or(() -> first(text.strange())),
                "A place in the text was not filled.");
    }

    private static Optional<String> first(String text) {
        Matcher found = SLOT.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
