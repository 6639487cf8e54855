package dev.leadwright.alerts;

/** Tells people outside the dashboard. */
interface Channel {

    AlertChannel kind();

    /** Hands over one message, within {@link Pace#LONGEST_TRY}; what may go wrong outside is an answer, not an exception. */
    Told tell(AlertMessage message, String recipient);
}
