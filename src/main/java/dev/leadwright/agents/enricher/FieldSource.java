package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.Finding.Topic;
import java.util.Set;

/** A place where fields are looked for. It is asked only while something that it tells is not known well enough. */
interface FieldSource {

    Set<Topic> tells();

    /** Adds what it finds, and a sentence about where it looked. */
    void look(Search search);
}
