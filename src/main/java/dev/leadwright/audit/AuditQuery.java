package dev.leadwright.audit;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which rows to list, the latest first.
 *
 * @param limit 1 to 10,000
 * @param offset how many of the latest to leave out, from 0
 */
public record AuditQuery(
        Optional<ContactId> contact, Optional<TaskId> task, Optional<Instant> since, int limit, int offset) {
    public static final int MAX_LIMIT = 10_000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("A list has 1 to " + MAX_LIMIT
                    + " rows of the audit and starts at 0 or later, not " + limit + " from " + offset + ".");
        }
    }

    public static AuditQuery latest(int limit) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit, 0);
    }
}
