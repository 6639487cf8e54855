package dev.leadwright.replies;

import java.time.Instant;

/** How many of our mails came back for good or were complained of, each mail counted once however often it was reported. */
public interface BouncesAndComplaints {

    /**
     * Counts them.
     *
     * @param receivedSince when the bounce or complaint came in
     * @param sentSince when the mail that it is about left
     */
    Count count(Instant receivedSince, Instant sentSince);

    /**
     * Mails.
     *
     * @param bounced came back for good, with our Message-ID in what came back
     * @param complaints were complained of, likewise
     */
    record Count(long bounced, long complaints) {}
}
