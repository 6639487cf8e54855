package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;

/**
 * A lead of a list.
 *
 * @param toBeScored it had no score when it was imported
 */
record Member(ContactId contact, boolean toBeScored) {}
