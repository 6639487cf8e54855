package dev.leadwright.erased;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import java.util.Collection;
import java.util.Set;

/**
 * Those of whom everything was erased: they are not imported, worked, enriched or written to again. Whoever cannot be told
 * because the database does not answer gets an exception, never a no.
 */
public interface ErasedPeople {

    /** Ends a task of such a person; for people. */
    String WHY = "The data of this person was erased; nothing more is done about them.";

    boolean isErased(PersonKey key);

    /** Whether the CRM's record is such a person's, by any of its keys. */
    boolean isErased(Contact contact);

    /** Which of these are such people, as far as their ids tell. */
    Set<ContactId> among(Collection<ContactId> contacts);

    /** Keeps the hashes of these keys for ever, in the caller's transaction if there is one. */
    void remember(Collection<PersonKey> keys);
}
