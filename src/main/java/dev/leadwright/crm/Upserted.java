package dev.leadwright.crm;

/** What became of an upsert: the contact, and whether it is new. */
public record Upserted(ContactId id, boolean created) {}
