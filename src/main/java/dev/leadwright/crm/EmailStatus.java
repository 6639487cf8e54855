package dev.leadwright.crm;

/** Status of a logged e-mail: the values of HubSpot's {@code hs_email_status}. */
public enum EmailStatus {
    SCHEDULED,
    SENDING,
    SENT,
    BOUNCED,
    FAILED
}
