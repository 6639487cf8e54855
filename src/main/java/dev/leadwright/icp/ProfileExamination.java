package dev.leadwright.icp;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.List;

/** Which ideal-customer profile is in force. That it can be used was seen when it was read. */
public final class ProfileExamination implements Examination {
    private static final String SUBJECT = "Ideal-customer profile";

    private final IdealCustomerProfile profile;

    public ProfileExamination(IdealCustomerProfile profile) {
        this.profile = profile;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        return List.of(
                profile.isBuiltIn()
                        ? Check.warn(
                                SUBJECT,
                                "The built-in one is in force: it knows neither your company nor whom you sell to.",
                                "Copy icp.sample.yaml to icp.yaml beside leadwright.yaml, and describe both.")
                        : Check.ok(SUBJECT, profile.title() + " (" + profile.source() + ")."));
    }
}
