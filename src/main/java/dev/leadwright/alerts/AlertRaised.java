package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;

/**
 * Published when an alert was raised, or raised again, within the transaction that did it: listen after the commit.
 *
 * @param first whether it is new; false: one more notice of a cause that is open already
 */
public record AlertRaised(long alertId, Notice.Severity severity, Notice.Audience audience, boolean first) {}
