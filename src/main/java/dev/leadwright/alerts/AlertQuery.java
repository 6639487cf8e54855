package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import java.util.Optional;

/**
 * Which alerts to list.
 *
 * @param openOnly leaves out those that were read or are over
 * @param severity only these; empty: all
 * @param limit at most so many, 1 to 500
 * @param offset so many are skipped
 */
public record AlertQuery(boolean openOnly, Optional<Notice.Severity> severity, int limit, int offset) {
    private static final int MAX_LIMIT = 500;

    public AlertQuery {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException(
                    "Alerts are listed 1 to " + MAX_LIMIT + " at a time, not " + limit + " from " + offset + ".");
        }
    }

    /** The newest open alerts. */
    public static AlertQuery open(int limit) {
        return new AlertQuery(true, Optional.empty(), limit, 0);
    }
}
