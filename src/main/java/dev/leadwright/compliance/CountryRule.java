package dev.leadwright.compliance;

/** What a country asks of whoever writes to a company's people for the first time. From the mildest to the strictest. */
public enum CountryRule {
    /** Anybody may be written to until they object. */
    OPT_OUT,
    /**
     * Where it has to do with their work, people may be written to at their company's address, if the sender has weighed its
     * interest against theirs and keeps a record of that (GDPR, article 6(1)(f)). At a private address: as {@link #CONSENT}.
     */
    INTEREST,
    /** Only who has agreed before. */
    CONSENT,
    /** Nobody, whatever they agreed to. */
    NEVER;

    CountryRule orStricter(CountryRule other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
