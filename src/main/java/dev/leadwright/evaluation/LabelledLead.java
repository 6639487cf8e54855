package dev.leadwright.evaluation;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Tier;
import java.util.Optional;

/**
 * A lead of which people know how good it is; it has one label at least.
 *
 * @param line where it stands in its file; the first line is 1
 * @param tier a person's
 * @param score a person's, 0 to 100
 * @param won what became of it: whether it bought
 */
public record LabelledLead(int line, Lead lead, Optional<Tier> tier, Optional<Integer> score, Optional<Boolean> won) {

    /** The name and the title, for a list. */
    public String inWords() {
        String name = lead.contact().displayName();
        return lead.contact().jobTitle().map(title -> name + ", " + title).orElse(name);
    }
}
