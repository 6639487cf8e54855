package dev.leadwright.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an imported lead list is followed.
 *
 * @param waitsFor a list waits for tasks that are planned for so soon from when they were taken on, and so long for its
 *     leads to be scored; 1 minute to 365 days
 * @param tellInCrm whether a task in the CRM tells {@code orchestration.human-owner} that a list is done
 */
public record PipelineSettings(
        @DefaultValue("2d") Duration waitsFor,
        @DefaultValue("true") boolean tellInCrm) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    public PipelineSettings {
        if (waitsFor.compareTo(SHORTEST) < 0 || waitsFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("pipeline.waits-for is " + waitsFor
                    + ". It is from 1m to 365d; 2d waits for the outreach to WARM leads and not for follow-ups.");
        }
    }
}
