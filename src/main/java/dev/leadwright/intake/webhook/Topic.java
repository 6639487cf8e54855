package dev.leadwright.intake.webhook;

/** What an event can be a reason to look at. */
public enum Topic {
    NEW_CONTACTS,
    TASKS
}
