package dev.leadwright.alerts;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param keepDays how many days alerts that were read stay on the dashboard
 */
public record AlertsSettings(@DefaultValue("30") int keepDays) {}
