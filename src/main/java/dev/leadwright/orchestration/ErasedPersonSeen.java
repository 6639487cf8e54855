package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;

/** A task led to a contact of the CRM that is an erased person's, under an id that nobody knew: what it left here must go. */
public record ErasedPersonSeen(ContactId contact) {}
