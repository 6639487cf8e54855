package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.testing.Profiles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

class RulesAnalystContractTests implements AnalystContract {

    @Override
    public Analyst analyst() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        IdealCustomerProfile icp = Profiles.parse("""
                name: Fleet operators
                version: 1
                seller:
                  company: Fleetwise
                  en: {offer: keep every truck on the road, benefits: [see repairs coming]}
                """);
        LeadProfile profile = new LeadProfile(icp);
        AnalystSettings settings = AnalystSettings.ofRules(Optional.empty(), WhenUnavailable.WAIT);
        return new RulesAnalyst(
                new LeadScoring(profile, clock),
                new EnrichmentCompiler(profile),
                new MailWriter(settings, icp, profile, clock));
    }
}
