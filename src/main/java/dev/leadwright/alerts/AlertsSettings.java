package dev.leadwright.alerts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param keepDays how many days alerts that were read stay on the dashboard
 */
public record AlertsSettings(
        @DefaultValue("30") @Min(1) @Max(3650) int keepDays) {}
