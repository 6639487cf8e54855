package dev.leadwright.audit;

/** What was made or changed outside. */
public enum AuditKind {
    TASK,
    NOTE,
    EMAIL,
    COMPANY,
    CONTACT,
    /** A message was handed to the mail server. */
    DELIVERY,
    TASK_UPDATE,
    EMAIL_UPDATE,
    COMPANY_UPDATE,
    CONTACT_UPDATE,
    /** A contact was given a company. */
    ASSOCIATION,
    /** Somebody wants no mail any more. */
    OPT_OUT,
    /** A person decided about a mail, or the time to decide was over. */
    REVIEW,
    /** A contact was deleted in the CRM for good. */
    CONTACT_ERASURE,
    /** All that was known here about a person was erased. */
    ERASURE
}
