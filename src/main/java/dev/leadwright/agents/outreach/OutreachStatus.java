package dev.leadwright.agents.outreach;

/** Values of the contact's property {@code outreach_status}. */
enum OutreachStatus {
    CONTACTED,
    PENDING,
    RESPONDED,
    BOUNCED
}
