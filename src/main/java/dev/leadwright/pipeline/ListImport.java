package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;
import java.util.Optional;

/** One run of an import. Every step may be repeated: an import that died is begun again. */
public interface ListImport {

    /**
     * Makes a contact a lead of the list. Called before anything is done that would keep a second run from coming here.
     *
     * @param toBeScored it has no score yet, so the list waits for one
     */
    void add(ContactId contact, boolean toBeScored);

    /**
     * The import has come to its end; from now on the list can be done. A list that was done and has got more leads is in
     * work again.
     *
     * @return the list, to ask for its progress; empty if it brought nobody, then it is forgotten
     */
    Optional<Long> end(int rows, int rejected);
}
