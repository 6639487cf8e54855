package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;

/** What a job title says: how senior somebody is and for which department. */
public record Role(Seniority seniority, Department department) {
    public Band band() {
        return seniority.band();
    }
}
