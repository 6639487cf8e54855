package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lead lists that were imported into this portal, and how far each is. */
public interface LeadLists {

    /** Those that are not done, the oldest first. */
    List<LeadListProgress> listInWork();

    /** Those in work before those that are done, then the latest first. */
    List<LeadListProgress> list(int limit, int offset);

    long count();

    Optional<LeadListProgress> find(long id);

    /** The leads of a list; empty if there is no such list. */
    Set<ContactId> listMembers(long id);
}
