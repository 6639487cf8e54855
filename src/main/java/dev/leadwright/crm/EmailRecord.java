package dev.leadwright.crm;

import java.time.Instant;

/** An e-mail logged on a contact's timeline; logging one sends nothing. */
public record EmailRecord(EmailId id, String messageId, String subject, EmailStatus status, Instant at) {}
