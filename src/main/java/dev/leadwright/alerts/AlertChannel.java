package dev.leadwright.alerts;

/** By what people are told of alerts outside the dashboard. */
public enum AlertChannel {
    EMAIL,
    /** A Slack-compatible webhook. */
    WEBHOOK,
    /** A task for a person in the CRM. */
    CRM_TASK
}
