package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;

/** What a channel is told, as settings name it: alerts of a severity, or those for an audience whatever their severity. */
public enum AlertTopic {
    URGENT,
    WARNING,
    INFO,
    SALES,
    OWNER,
    DATA_TEAM,
    OPERATOR,
    HUMAN;

    boolean covers(Notice.Severity severity, Notice.Audience audience) {
        return name().equals(severity.name()) || name().equals(audience.name());
    }
}
