package dev.leadwright.agents.enricher;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Lead;
import dev.leadwright.orchestration.TaskRun;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks for a lead's fields where each is cheapest to be had: in the CRM, on the company's website (or what was kept of it),
 * at LinkedIn, and last by a model's reading. A field that is known well enough is looked for no further, and a source that
 * could tell nothing new is not asked.
 */
@Component
class Waterfall {
    private final List<FieldSource> sources;
    private final KnownValues known;
    private final AgentsSettings settings;

    Waterfall(
            WebsiteSource website,
            LinkedinSource linkedin,
            Extraction extraction,
            KnownValues known,
            AgentsSettings settings) {
        this.sources = List.of(website, linkedin, extraction);
        this.known = known;
        this.settings = settings;
    }

    /** @throws AnalystUnavailable when a model is to read and cannot be reached, and nobody stands in */
    Search search(Lead lead, TaskRun run) {
        Search search = new Search(lead, run, known.of(lead), settings.minConfidence());
        for (FieldSource source : sources) {
            if (source.tells().stream().anyMatch(search::isOpen)) {
                source.look(search);
            }
        }
        return search;
    }
}
