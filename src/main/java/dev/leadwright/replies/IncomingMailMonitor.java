package dev.leadwright.replies;

/** Looks for mail that came in. */
public interface IncomingMailMonitor {

    /**
     * Reads what is new in the mailbox and in HubSpot's own properties, and does what it asks for. Returns when that is done
     * or put off; only one look runs at a time, on whatever node: a second one ends at once.
     */
    void lookNow();
}
