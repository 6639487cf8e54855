package dev.leadwright.configuration;

import dev.leadwright.icp.IdealCustomerProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the settings together: the command line before the environment before the file before the defaults. */
public final class SettingsLoader {
    private static final List<FileBeside> FILES =
            List.of(ProfileLookup.FILE, new FileBeside("web.opt-out-file", "opt-out.txt"));

    private final SettingKeys keys = new SettingKeys(LeadwrightSettings.class);

    /**
     * Reads all sources and checks every value.
     *
     * @param file leadwright.yaml, if there is one
     * @param environment of the process
     * @param overrides of the command line, by dotted key
     * @throws SettingsException with all problems at once, those of the ideal-customer profile among them
     */
    public LoadedSettings load(Optional<Path> file, Map<String, String> environment, Map<String, String> overrides) {
        List<SettingsSource> sources = Stream.concat(
                        Stream.of(
                                new OverridesSource(keys).read(overrides),
                                new EnvironmentSource(keys).read(environment)),
                        file.stream().map(new YamlSource(keys)::read))
                .toList();
        var problems = new ArrayList<SettingsProblem>();
        sources.forEach(source -> problems.addAll(source.problems()));
        Map<String, GivenSetting> given = merged(sources);
        FILES.forEach(named -> named.locate(file, keys, given));
        Optional<LeadwrightSettings> settings = new SettingsBinder(keys, given).bind(problems);
        Optional<IdealCustomerProfile> profile = settings.flatMap(bound -> ProfileLookup.read(bound, problems));
        if (settings.isEmpty() || profile.isEmpty() || !problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new LoadedSettings(settings.get(), profile.get(), keys, given);
    }

    /** The first source that names a key wins; a list comes from one source as a whole, maps are put together. */
    private static Map<String, GivenSetting> merged(List<SettingsSource> sources) {
        var merged = new LinkedHashMap<String, GivenSetting>();
        for (SettingsSource source : sources) {
            Set<SettingKey> listsBefore = merged.values().stream()
                    .map(GivenSetting::key)
                    .filter(SettingKey::isList)
                    .collect(Collectors.toSet());
            for (GivenSetting setting : source.given()) {
                if (!listsBefore.contains(setting.key())) {
                    merged.putIfAbsent(setting.name(), setting);
                }
            }
        }
        return merged;
    }
}
