package dev.leadwright.crm;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks to look for: those with one of the statuses that are due, in order of their ids. To page, ask again with
 * {@code after} set to the last id seen; so no search runs into the CRM's cap on results.
 *
 * @param dueBefore latest due date, inclusive
 * @param limit 1 to 200, HubSpot's page size
 */
public record TaskQuery(Set<TaskStatus> statuses, Instant dueBefore, Optional<TaskId> after, int limit) {
    public static final int MAX_LIMIT = 200;

    public TaskQuery {
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("A task query names at least one status.");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " tasks, not " + limit + ".");
        }
    }

    public TaskQuery after(TaskId last) {
        return new TaskQuery(statuses, dueBefore, Optional.of(last), limit);
    }
}
