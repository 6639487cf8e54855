package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Option;

/** The options of every command that reads settings; mix it in and call {@link #load}. */
final class SettingsOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Settings file. Default: leadwright.yaml here, else beside the program.")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting, for this run. May be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    private final Surroundings surroundings;

    SettingsOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A path that a person gave on the command line. */
    Path fromHere(Path given) {
        return surroundings.directory().resolve(given);
    }

    /**
     * The settings in force.
     *
     * @param overrides what the command itself sets, by dotted key; a person's {@code --set} wins over it
     * @throws dev.leadwright.configuration.SettingsException if anything is wrong with them
     */
    LoadedSettings load(Map<String, String> overrides) {
        // Until the settings say where the log goes, nothing may print.
        LoggingSystem.get(SettingsOptions.class.getClassLoader()).beforeInitialize();
        var all = new LinkedHashMap<>(overrides);
        all.putAll(set);
        Optional<Path> settingsFile =
                Optional.ofNullable(file).map(surroundings.directory()::resolve).or(surroundings::findSettingsFile);
        return new SettingsLoader().load(settingsFile, surroundings.environment(), all);
    }
}
