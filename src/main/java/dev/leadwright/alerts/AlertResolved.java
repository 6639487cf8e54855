package dev.leadwright.alerts;

/** Published when an alert's cause is over, within the transaction that notes it: listen after the commit. */
public record AlertResolved(long alertId) {}
