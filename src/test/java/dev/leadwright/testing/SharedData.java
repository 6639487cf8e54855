package dev.leadwright.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Third-party test data, which is not part of the project: in {@code ../shared/data} beside it, or where the system
 * property {@code leadwright.shared-data} says. A test that needs it is skipped where it is missing.
 */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of it; skips the test when it is not there. */
    public static Path get(String path) {
        Path found = Path.of(System.getProperty("leadwright.shared-data", "../shared/data"))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
        return Files.exists(found) ? found : abort("Skipped: there is no " + path + " of the shared test data here.");
    }
}
