package dev.leadwright.replies;

import dev.leadwright.crm.ContactId;
import java.util.Collection;
import java.util.Map;

/** What mail came to, by contact, from what was sent and what came back. */
public interface MailResults {

    /** Who was not written to and has not written is not in it. */
    Map<ContactId, MailResult> of(Collection<ContactId> contacts);
}
