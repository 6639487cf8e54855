package dev.leadwright.agents.lead;

import dev.leadwright.analyst.Finding;

/**
 * A finding and what became of it.
 *
 * @param method how it was found
 * @param evidence the passage that says so
 * @param chosen whether it is what the CRM now says
 * @param reason why, for a person
 */
public record FoundFact(Finding finding, String method, String evidence, boolean chosen, String reason) {}
