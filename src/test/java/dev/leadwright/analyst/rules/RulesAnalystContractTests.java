package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class RulesAnalystContractTests implements AnalystContract {

    @Override
    public Analyst analyst() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LeadProfile profile = new LeadProfile();
        AnalystSettings settings = AnalystSettings.ofRules(
                "Fleetwise",
                "keep every truck on the road",
                List.of("see repairs coming"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                WhenUnavailable.WAIT);
        return new RulesAnalyst(
                new LeadScoring(profile, clock),
                new EnrichmentCompiler(profile),
                new MailWriter(settings, profile, clock));
    }
}
