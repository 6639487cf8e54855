package dev.leadwright.analyst;

import java.util.List;

/** What an enrichment has to go on: the lead as the CRM knows it, and what was found outside. */
public record EnrichmentCase(Lead lead, List<Finding> findings) {
    public EnrichmentCase {
        findings = List.copyOf(findings);
    }
}
