package dev.leadwright.analyst;

import dev.leadwright.analyst.LintFinding.Severity;
import java.util.List;

/**
 * A draft that was read by the linter.
 *
 * @param draft as it may be sent unless it is blocked: repaired where that was possible
 * @param findings in the order of the text's rules; none where nothing was found
 */
public record Linted(Draft draft, List<LintFinding> findings) {
    public Linted {
        findings = List.copyOf(findings);
    }

    public LintState state() {
        if (findings.isEmpty()) {
            return LintState.CLEAN;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)
                ? LintState.BLOCKED
                : LintState.REPAIRED;
    }
}
