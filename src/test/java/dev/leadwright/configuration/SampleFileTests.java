package dev.leadwright.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** leadwright.sample.yaml documents every key, with its default. */
class SampleFileTests {
    private static final Path SAMPLE = Path.of("leadwright.sample.yaml");

    @TempDir
    Path folder;

    private Path everythingSet;

    @BeforeEach
    void takeAwayTheHashes() throws IOException {
        everythingSet = folder.resolve("leadwright.yaml");
        Files.write(
                everythingSet,
                Files.readAllLines(SAMPLE).stream()
                        .map(line -> line.replaceFirst("^( *)#([^#])", "$1$2"))
                        .toList());
    }

    @Test
    void asItStandsItChangesNothing() {
        assertThat(load(Optional.of(SAMPLE)).settings())
                .isEqualTo(load(Optional.empty()).settings());
    }

    @Test
    void itHoldsEveryKeyAndNoOther() {
        Set<String> missing = load(Optional.of(everythingSet)).list().stream()
                .filter(setting -> setting.origin().equals("default"))
                .map(ShownSetting::key)
                .collect(Collectors.toSet());

        // Empty lists and maps leave no trace when they are read.
        missing.removeAll(List.of("orchestration.concurrency", "analyst.prices", "web.local-sites", "alerts.email-to"));
        assertThat(missing).as("keys to document in leadwright.sample.yaml").isEmpty();
    }

    @Test
    void itsValuesAreTheDefaults() {
        List<String> documented = shownValues(load(Optional.of(everythingSet)));

        assertThat(documented).isEqualTo(shownValues(load(Optional.empty())));
    }

    private static List<String> shownValues(LoadedSettings settings) {
        return settings.list().stream()
                .map(setting -> setting.key() + ": " + setting.value())
                .toList();
    }

    private static LoadedSettings load(Optional<Path> file) {
        return new SettingsLoader().load(file, Map.of(), Map.of());
    }
}
