package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import java.time.Instant;
import java.util.Optional;

/** A lead in a list. Names and titles are untrusted text. */
public record LeadSummary(
        ContactId contact,
        String name,
        Optional<String> company,
        Optional<String> jobTitle,
        Optional<String> email,
        LeadStage stage,
        Optional<Integer> score,
        Optional<Tier> tier,
        Instant updatedAt) {}
