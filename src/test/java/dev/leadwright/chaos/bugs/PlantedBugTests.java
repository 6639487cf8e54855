package dev.leadwright.chaos.bugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the long run plants is still there to be planted, after whatever was renamed. */
class PlantedBugTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void itFindsWhatItSpoils(PlantedBug bug) {
        assertThat(bug.jar(folder)).isNotEmptyFile();
    }
}
