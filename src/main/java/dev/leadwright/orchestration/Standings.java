package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Where the agents stand with contacts, told from the claims at the moment of the question. */
public interface Standings {

    /**
     * The standing of each contact; of one for whom no task was ever taken on there is none.
     *
     * @param soon a task that was planned for later than this from when it was taken on does not count as work until it
     *     has begun
     */
    Map<ContactId, Standing> of(Collection<ContactId> contacts, Duration soon);
}
