package dev.leadwright.crm;

import java.util.Optional;

/**
 * Told when a lead was scored and the score stands in the CRM.
 *
 * @param score 0 to 100
 */
public record LeadScored(
        ContactId contact, String name, int score, Tier tier, Optional<OwnerId> owner, TaskId qualifiedBy) {}
