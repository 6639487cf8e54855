package dev.leadwright.analyst.model;

import java.util.Locale;

/** What a call of a model is for. Each lead needs at most one call for each; each may have a model of its own. */
public enum Purpose {
    /** Bands of a lead. */
    SCORE,
    /** Facts out of a website's text. The model sees no CRM data. */
    EXTRACT,
    /** What was found about a lead, weighed. */
    COMPILE,
    /** A mail. */
    WRITE;

    /** As settings and files name it: {@code score}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
