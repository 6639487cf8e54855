package dev.leadwright.portal.association;

/** A record that belongs to another, and as what, for example {@code task_to_contact}. */
public record AssociatedId(String id, String type) {}
