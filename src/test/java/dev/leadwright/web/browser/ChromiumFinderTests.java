package dev.leadwright.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumFinderTests {
    @TempDir
    private Path folder;

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Optional<Path> find(String path) {
        return new ChromiumFinder(
                        Map.of("PATH", path, "HOME", folder.resolve("home").toString()), List.of())
                .find();
    }

    @Test
    void chromiumOnThePathComesFirst() throws IOException {
        program("one/google-chrome");
        Path chromium = program("two/chromium");

        assertThat(find(folder + "/one:" + folder + "/two")).contains(chromium);
    }

    @Test
    void theNewestThatPlaywrightKeepsIsFoundLast() throws IOException {
        program("home/.cache/ms-playwright/chromium-998/chrome-linux/chrome");
        Path newest = program("home/.cache/ms-playwright/chromium-1187/chrome-linux/chrome");

        assertThat(find("/nowhere")).contains(newest);
    }

    @Test
    void whatCannotBeRunOrDependsOnTheWorkingFolderIsNone() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("chromium"), "no program");

        assertThat(find(folder + "/bin:.:relative:")).isEmpty();
    }
}
