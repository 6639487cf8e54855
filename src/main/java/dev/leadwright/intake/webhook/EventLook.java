package dev.leadwright.intake.webhook;

/**
 * Looks at the CRM because an event says that something happened there. The event itself is not believed: what the look
 * finds is what counts.
 */
public interface EventLook {

    Topic topic();

    /** Looks once. What fails is told in the log: the regular look finds the same a little later. */
    void look();
}
