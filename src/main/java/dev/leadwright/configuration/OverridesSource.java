package dev.leadwright.configuration;

import java.util.ArrayList;
import java.util.Map;

/** Reads what the command line sets. */
final class OverridesSource {
    private final SettingKeys keys;

    OverridesSource(SettingKeys keys) {
        this.keys = keys;
    }

    SettingsSource read(Map<String, String> overrides) {
        var given = new ArrayList<GivenSetting>();
        var problems = new ArrayList<SettingsProblem>();
        overrides.forEach((name, value) -> keys.find(name)
                .ifPresentOrElse(
                        key -> given.add(new GivenSetting(key, name, value, "command line")),
                        () -> problems.add(new SettingsProblem(
                                "command line",
                                name,
                                "no such setting."
                                        + keys.findClosest(name)
                                                .map(closest -> " Did you mean " + closest.name() + "?")
                                                .orElse(" ./leadwright config lists all of them.")))));
        return new SettingsSource(given, problems);
    }
}
