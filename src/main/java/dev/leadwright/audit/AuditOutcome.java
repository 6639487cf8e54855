package dev.leadwright.audit;

/** How it ended, or what a person said of it later. */
public enum AuditOutcome {
    /** It was done: the other side said so, or it was found there. */
    CONFIRMED,
    /** It may have been done. */
    AMBIGUOUS,
    /** The other side refused it for good. */
    REFUSED,
    /** A person found out that it was done. */
    SETTLED_DONE,
    /** A person found out that it was not done. */
    SETTLED_NOT_DONE
}
