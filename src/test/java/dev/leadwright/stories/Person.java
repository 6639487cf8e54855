package dev.leadwright.stories;

/** A contact of the portal. */
record Person(long id, String name, String email) {}
