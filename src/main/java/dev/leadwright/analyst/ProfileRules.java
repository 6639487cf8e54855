package dev.leadwright.analyst;

import dev.leadwright.icp.IdealCustomerProfile;
import java.util.Optional;

/** What code says of a lead under one ideal-customer profile, whatever analyst judges besides. Costs no call. */
public interface ProfileRules {

    /** The profile that is in force here. */
    IdealCustomerProfile profile();

    /** The rules' own assessment. */
    Assessment assess(Lead lead);

    /** Why the profile excludes the lead, as the end of a sentence: {@code the domain rival.example}. */
    Optional<String> findExclusion(Lead lead);

    /** The same rules under another profile. */
    ProfileRules under(IdealCustomerProfile other);
}
