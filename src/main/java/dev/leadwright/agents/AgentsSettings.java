package dev.leadwright.agents;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the agents do after their work, and when.
 *
 * @param hotOutreachDelay until the outreach task of a HOT lead is due (sequence 1: today)
 * @param warmOutreachDelay the same for a WARM lead (tomorrow)
 * @param coldEnrichmentDelay until the enrichment of a COLD lead is due (next week)
 * @param coldOutreachDelay until the outreach of a COLD lead is due that was enriched often enough
 * @param reviewDelay until "Human Review Required" is due
 * @param qualificationDelay until the qualification after an enrichment is due
 * @param priorityQualificationDelay the same for a high-value contact
 * @param manualReviewDelay until "Manual Review Needed" is due, which asks a person where little is known of a lead
 * @param followUpCallDelay after the mail to a HIGH lead (sequence 3: 2 days)
 * @param followUpEmailDelay after the mail to a MEDIUM lead (sequence 3: 5 days)
 * @param maxColdRounds how often a COLD contact is enriched within {@code coldRoundsWithin}
 * @param requiredFields without which a lead is not scored before its enrichment was tried: of {@code company},
 *     {@code industry}, {@code jobtitle}, {@code email}
 * @param minConfidence 0 to 1; below it a finding is not written to the CRM
 */
public record AgentsSettings(
        @DefaultValue("0s") Duration hotOutreachDelay,
        @DefaultValue("1d") Duration warmOutreachDelay,
        @DefaultValue("7d") Duration coldEnrichmentDelay,
        @DefaultValue("7d") Duration coldOutreachDelay,
        @DefaultValue("0s") Duration reviewDelay,
        @DefaultValue("0s") Duration qualificationDelay,
        @DefaultValue("0s") Duration priorityQualificationDelay,
        @DefaultValue("7d") Duration manualReviewDelay,
        @DefaultValue("2d") Duration followUpCallDelay,
        @DefaultValue("5d") Duration followUpEmailDelay,
        @DefaultValue("2") int maxColdRounds,
        @DefaultValue("30d") Duration coldRoundsWithin,
        @DefaultValue({"company", "industry"}) List<String> requiredFields,
        @DefaultValue("0.7") double minConfidence) {

    public AgentsSettings {
        requiredFields = List.copyOf(requiredFields);
    }
}
