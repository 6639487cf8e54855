package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;

/** A task led to a contact of the CRM that is an erased person's: what the task left here must go when it has ended. */
public record ErasedPersonSeen(ContactId contact) {}
