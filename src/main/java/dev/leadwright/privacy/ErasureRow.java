package dev.leadwright.privacy;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * An erasure that is under way.
 *
 * @param hash keyed, of what it was asked for by
 * @param by who asked for it
 * @param inCrm whether the CRM's contact is to be deleted too
 * @param tasks open ones, which are completed in the CRM
 * @param erasedHere whether nothing is left here
 */
record ErasureRow(
        long id,
        String hash,
        String by,
        boolean inCrm,
        Optional<String> address,
        List<ContactId> contacts,
        List<String> names,
        List<String> profiles,
        List<TaskId> tasks,
        boolean erasedHere) {}
