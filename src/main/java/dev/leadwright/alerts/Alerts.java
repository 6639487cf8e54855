package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people should know, kept until it was read. */
public interface Alerts {

    /** Open ones before read ones, then the most severe first, then the latest. */
    List<Alert> list(AlertQuery query);

    /** How many alerts a query matches, whatever its limit and offset. */
    long count(AlertQuery query);

    /** How many are open, for every severity. */
    Map<Notice.Severity, Long> countOpen();

    /** How many alerts were first raised at that time or later, read or not. */
    long countRaisedSince(Instant since);

    /** Closes an alert. Does nothing if it was read before or does not exist. */
    void markRead(long id);

    /**
     * Closes the open alerts as they were when somebody looked: one that was raised again since stays open.
     *
     * @return how many were closed
     */
    int markAllRead(Instant seenAt);
}
