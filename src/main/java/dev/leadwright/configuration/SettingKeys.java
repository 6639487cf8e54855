package dev.leadwright.configuration;

import dev.leadwright.yaml.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys, and which of them a person meant. */
final class SettingKeys {
    private final List<SettingKey> keys;

    SettingKeys(Class<?> settings) {
        keys = SettingKey.listOf(settings);
    }

    List<SettingKey> list() {
        return keys;
    }

    /** The key of a dotted name, which may have a list index or a map's own key behind it. */
    Optional<SettingKey> find(String given) {
        String name = SettingKey.folded(given);
        return keys.stream()
                .filter(key -> {
                    String known = SettingKey.folded(key.name());
                    return name.equals(known)
                            || (key.isMap() && name.startsWith(known + "."))
                            || ((key.isMap() || key.isList()) && name.startsWith(known + "["));
                })
                .findFirst();
    }

    /** The key that an environment variable sets, if any; a map's own key stands behind its name. */
    Optional<SettingKey> findByEnvironmentName(String variable) {
        return keys.stream()
                .filter(key -> variable.equals(key.environmentName())
                        || (key.isMap() && variable.startsWith(key.environmentName() + "_")))
                .findFirst();
    }

    boolean hasSection(String name) {
        String folded = SettingKey.folded(name);
        return keys.stream()
                .anyMatch(key -> SettingKey.folded(key.section()).equals(folded)
                        || SettingKey.folded(key.name()).startsWith(folded + "."));
    }

    /** The key closest to a mistyped or misplaced name, if one is close enough to be meant. */
    Optional<SettingKey> findClosest(String given) {
        return Spelling.closest(
                given, keys, key -> Stream.of(key.name(), key.name().replaceFirst("^[^.]*\\.", "")));
    }

    Optional<String> findClosestSection(String given) {
        return Spelling.closest(
                given, keys.stream().map(SettingKey::section).distinct().toList());
    }
}
