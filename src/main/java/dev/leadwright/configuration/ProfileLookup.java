package dev.leadwright.configuration;

import dev.leadwright.analyst.IndustryNames;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.InvalidProfile;
import dev.leadwright.icp.ProfileFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the ideal-customer profile that the settings name. */
final class ProfileLookup {
    static final FileBeside FILE = new FileBeside("analyst.icp", "icp.yaml");

    private ProfileLookup() {}

    /** The profile; empty if problems were added. */
    static Optional<IdealCustomerProfile> read(LeadwrightSettings settings, List<SettingsProblem> problems) {
        try {
            return Optional.of(settings.analyst()
                    .icp()
                    .map(file ->
                            ProfileFile.read(Path.of(file), IndustryNames.fits().keySet()))
                    .orElseGet(ProfileFile::builtIn));
        } catch (InvalidProfile e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(new SettingsProblem(problem.where(), problem.key(), problem.message())));
            return Optional.empty();
        }
    }
}
