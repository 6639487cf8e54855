package dev.leadwright.replies;

import dev.leadwright.crm.ContactId;
import java.util.Collection;

/** What contacts have said to our mails, as far as our mailbox and HubSpot tell. Known before anything is done about it. */
public interface Conversations {

    /** Whether a person has answered who is or was one of these contacts. */
    boolean hasAnswered(Collection<ContactId> contacts);
}
