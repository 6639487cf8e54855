package dev.leadwright.orchestration;

import java.util.Optional;
import java.util.Set;

/**
 * Which tasks to list, newest activity first.
 *
 * @param states empty: all
 * @param kind name of a kind of task; empty: all
 * @param limit 1 to 500
 * @param offset how many to skip, from 0
 */
public record WorkQuery(Set<WorkState> states, Optional<String> kind, int limit, int offset) {
    public static final int MAX_LIMIT = 500;

    public WorkQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("A list has 1 to " + MAX_LIMIT + " tasks and starts at 0 or later, not "
                    + limit + " from " + offset + ".");
        }
    }
}
