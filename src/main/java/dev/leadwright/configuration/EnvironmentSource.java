package dev.leadwright.configuration;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the environment: LEADWRIGHT_ and the key's name, or the name that the ecosystem knows. */
final class EnvironmentSource {
    private static final String PREFIX = "LEADWRIGHT_";

    /** Names that other tools use too, or that were promised shorter than the key. */
    private static final Map<String, String> ECOSYSTEM = Map.of(
            "HUBSPOT_ACCESS_TOKEN", "hubspot.token",
            "HUBSPOT_BASE_URL", "hubspot.base-url",
            "HUBSPOT_CLIENT_SECRET", "intake.webhook-secret",
            "ANTHROPIC_API_KEY", "analyst.api-key",
            "ANTHROPIC_BASE_URL", "analyst.base-url",
            "LEADWRIGHT_SMTP_URL", "mail.smtp-url",
            "LEADWRIGHT_IMAP_URL", "replies.imap-url");

    /** Read by the start script. */
    private static final Set<String> OF_THE_SCRIPT =
            Set.of("LEADWRIGHT_JAVA_HOME", "LEADWRIGHT_JAVA_OPTIONS", "LEADWRIGHT_JDK_ROOT");

    private final SettingKeys keys;

    EnvironmentSource(SettingKeys keys) {
        this.keys = keys;
    }

    /** A variable that is set to nothing counts as not set. */
    SettingsSource read(Map<String, String> environment) {
        var given = new ArrayList<GivenSetting>();
        var problems = new ArrayList<SettingsProblem>();
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (value.isBlank() || OF_THE_SCRIPT.contains(variable)) {
                return;
            }
            String ecosystemKey = ECOSYSTEM.get(variable);
            if (ecosystemKey != null) {
                keys.find(ecosystemKey).ifPresent(key -> given.add(new GivenSetting(key, key.name(), value, variable)));
            } else if (variable.startsWith(PREFIX)) {
                Optional<SettingKey> key = keys.findByEnvironmentName(variable);
                key.ifPresentOrElse(
                        known -> given.add(new GivenSetting(known, nameOf(known, variable), value, variable)),
                        () -> problems.add(unknown(variable)));
            }
        });
        // The variable made for Leadwright wins over the one that other tools read too.
        given.sort((a, b) -> Boolean.compare(ECOSYSTEM.containsKey(a.where()), ECOSYSTEM.containsKey(b.where())));
        return new SettingsSource(given, problems);
    }

    private static String nameOf(SettingKey key, String variable) {
        String rest = variable.substring(key.environmentName().length());
        return rest.isEmpty()
                ? key.name()
                : key.name() + "." + rest.substring(1).toLowerCase(Locale.ROOT);
    }

    private SettingsProblem unknown(String variable) {
        return new SettingsProblem(
                variable,
                "",
                "no such setting."
                        + keys.findClosest(variable.substring(PREFIX.length()))
                                .map(key -> " Did you mean " + key.environmentName() + "?")
                                .orElse(" ./leadwright config lists all of them."));
    }
}
