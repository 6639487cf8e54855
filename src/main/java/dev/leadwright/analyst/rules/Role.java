package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import org.springframework.modulith.NamedInterface;

/** What a job title says: how senior somebody is and for which department. */
@NamedInterface("rules")
public record Role(Seniority seniority, Department department) {
    public Band band() {
        return seniority.band();
    }
}
