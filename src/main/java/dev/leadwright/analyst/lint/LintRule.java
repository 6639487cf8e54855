package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import java.util.stream.Stream;

/** Finds one kind of thing that a mail must not have. */
@FunctionalInterface
interface LintRule {
    Stream<LintFinding> check(LintText text);
}
