package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people should know, kept until it was read or is over. */
public interface Alerts {

    /** Open ones before those that were read or are over, then the most severe first, then the latest. */
    List<Alert> list(AlertQuery query);

    /** How many alerts a query matches, whatever its limit and offset. */
    long count(AlertQuery query);

    /** How many are open, for every severity. */
    Map<Notice.Severity, Long> countOpen();

    /** How many alerts were first raised at that time or later, open or not. */
    long countRaisedSince(Instant since);

    /** How far the channels were told of these alerts; an alert of which nobody outside is told is missing. */
    Map<Long, List<AlertDelivery>> listDeliveries(Collection<Long> alertIds);

    /** The channels that were ever to tell something. */
    List<ChannelState> listChannels();

    /** Closes an alert. Does nothing if it was read before or does not exist. */
    void markRead(long id);

    /**
     * Closes the open alerts as they were when somebody looked: one that was raised again since stays open.
     *
     * @return how many were closed
     */
    int markAllRead(Instant seenAt);
}
