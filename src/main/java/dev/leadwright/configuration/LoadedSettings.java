package dev.leadwright.configuration;

import dev.leadwright.icp.IdealCustomerProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The settings in force, and where each of them comes from. */
public final class LoadedSettings {
    private final LeadwrightSettings settings;
    private final IdealCustomerProfile profile;
    private final SettingKeys keys;
    private final Map<String, GivenSetting> given;

    LoadedSettings(
            LeadwrightSettings settings,
            IdealCustomerProfile profile,
            SettingKeys keys,
            Map<String, GivenSetting> given) {
        this.settings = settings;
        this.profile = profile;
        this.keys = keys;
        this.given = given;
    }

    /** The values. */
    public LeadwrightSettings settings() {
        return settings;
    }

    /** The ideal-customer profile that {@code analyst.icp} names. */
    public IdealCustomerProfile profile() {
        return profile;
    }

    /** Every key with its value and origin, secrets masked, in the order of the sample file. */
    public List<ShownSetting> list() {
        return keys.list().stream()
                .map(key -> new ShownSetting(key.name(), ShownValues.of(settings, key), originOf(key)))
                .toList();
    }

    /** The settings records of the modules and the profile, to be handed to the application by type. */
    public Stream<Record> sections() {
        Stream<Record> sections = Stream.of(LeadwrightSettings.class.getRecordComponents())
                .filter(component -> component.getType().isRecord())
                .map(component -> (Record) ShownValues.read(component, settings));
        return Stream.concat(sections, Stream.of(profile));
    }

    private String originOf(SettingKey key) {
        return given.values().stream()
                .filter(setting -> setting.key().equals(key))
                .map(GivenSetting::where)
                .findFirst()
                .orElse("default");
    }
}
