package dev.leadwright.crm;

/**
 * What became of an upsert.
 *
 * @param created whether this very call made the contact; after one whose answer was lost, the next says false
 */
public record Upserted(ContactId id, boolean created) {}
