package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.LintFinding.Severity;
import dev.leadwright.analyst.text.SeenText;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes findings whose excerpt is fit to be shown. */
final class Findings {
    private static final int LONGEST = 80;

    private Findings() {}

    static LintFinding block(Rule rule, String excerpt, String reason) {
        return new LintFinding(rule, Severity.BLOCK, SeenText.cut(SeenText.line(excerpt), LONGEST), reason);
    }

    static Stream<LintFinding> block(Rule rule, Optional<String> excerpt, String reason) {
        return excerpt.stream().map(found -> block(rule, found, reason));
    }

    static LintFinding repair(Rule rule, String excerpt, String reason) {
        return new LintFinding(rule, Severity.REPAIR, SeenText.cut(SeenText.line(excerpt), LONGEST), reason);
    }
}
