package dev.leadwright.crm;

import java.time.Instant;

/** A note on a record's timeline. The body is HTML, as HubSpot stores it. */
public record Note(NoteId id, String body, Instant at) {}
