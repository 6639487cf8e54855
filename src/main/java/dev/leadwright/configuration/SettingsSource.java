package dev.leadwright.configuration;

import java.util.List;

/**
 * What one source sets, and what is wrong with it.
 *
 * @param given values of known keys
 * @param problems unknown keys and unreadable text
 */
record SettingsSource(List<GivenSetting> given, List<SettingsProblem> problems) {
    SettingsSource {
        given = List.copyOf(given);
        problems = List.copyOf(problems);
    }
}
