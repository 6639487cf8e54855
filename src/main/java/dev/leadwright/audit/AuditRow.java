package dev.leadwright.audit;

import java.time.Instant;

/**
 * A row of the audit.
 *
 * @param seq its place, from 1
 * @param hash its seal, in hex
 */
public record AuditRow(long seq, Instant at, AuditEntry entry, String hash) {}
