package dev.leadwright.configuration;

import dev.leadwright.analyst.IndustryNames;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.InvalidProfile;
import dev.leadwright.icp.ProfileFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the ideal-customer profile that the settings name, and reads it. */
final class ProfileLookup {
    private static final String KEY = "analyst.icp";
    private static final String USUAL_NAME = "icp.yaml";

    private ProfileLookup() {}

    /** A path in the settings file is meant from its folder; if none is given, the usual name there counts. */
    static void locate(Optional<Path> settingsFile, SettingKeys keys, Map<String, GivenSetting> given) {
        if (settingsFile.isEmpty()) {
            return;
        }
        Path beside = settingsFile.get().resolveSibling(USUAL_NAME);
        GivenSetting set = given.get(KEY);
        if (set == null || set.value().toString().isBlank()) {
            if (Files.exists(beside)) {
                given.put(KEY, setting(keys, beside, "beside " + settingsFile.get()));
            }
        } else if (set.where().startsWith(settingsFile.get() + ":")) {
            Path named = settingsFile.get().resolveSibling(set.value().toString());
            given.put(KEY, setting(keys, named, set.where()));
        }
    }

    private static GivenSetting setting(SettingKeys keys, Path file, String where) {
        return new GivenSetting(keys.find(KEY).orElseThrow(), KEY, file.toString(), where);
    }

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
