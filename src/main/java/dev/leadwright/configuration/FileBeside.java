package dev.leadwright.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file that a setting names, or that counts by its usual name beside leadwright.yaml.
 *
 * @param key of the setting
 */
record FileBeside(String key, String usualName) {

    /** A path in the settings file is meant from its folder; if none is given, the usual name there counts. */
    void locate(Optional<Path> settingsFile, SettingKeys keys, Map<String, GivenSetting> given) {
        if (settingsFile.isEmpty()) {
            return;
        }
        Path beside = settingsFile.get().resolveSibling(usualName);
        GivenSetting set = given.get(key);
        if (set == null || set.value().toString().isBlank()) {
            if (Files.exists(beside)) {
                given.put(key, setting(keys, beside, "beside " + settingsFile.get()));
            }
        } else if (set.where().startsWith(settingsFile.get() + ":")) {
            Path named = settingsFile.get().resolveSibling(set.value().toString());
            given.put(key, setting(keys, named, set.where()));
        }
    }

    private GivenSetting setting(SettingKeys keys, Path file, String where) {
        return new GivenSetting(keys.find(key).orElseThrow(), key, file.toString(), where);
    }
}
