package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.icp.IdealCustomerProfile;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The rules and the profile they score by. */
@Component
final class RulesUnderProfile implements ProfileRules {
    private final IdealCustomerProfile profile;
    private final LeadScoring scoring;
    private final Unwanted unwanted;
    private final Clock clock;

    @Autowired
    RulesUnderProfile(IdealCustomerProfile profile, LeadProfile reader, LeadScoring scoring, Clock clock) {
        this.profile = profile;
        this.scoring = scoring;
        this.unwanted = new Unwanted(profile, reader);
        this.clock = clock;
    }

    @Override
    public IdealCustomerProfile profile() {
        return profile;
    }

    @Override
    public Assessment assess(Lead lead) {
        return scoring.assess(lead);
    }

    @Override
    public Optional<String> findExclusion(Lead lead) {
        return unwanted.find(lead);
    }

    @Override
    public ProfileRules under(IdealCustomerProfile other) {
        LeadProfile reader = new LeadProfile(other);
        return new RulesUnderProfile(other, reader, new LeadScoring(reader, clock), clock);
    }
}
