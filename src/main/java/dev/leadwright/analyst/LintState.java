package dev.leadwright.analyst;

/** What the linter made of a draft. */
public enum LintState {
    /** Nothing was found. */
    CLEAN,
    /** Something was repaired; it may be sent. */
    REPAIRED,
    /** It is not sent; a person looks. */
    BLOCKED
}
