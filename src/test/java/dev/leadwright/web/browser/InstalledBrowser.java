package dev.leadwright.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

/** Tests in a browser are skipped where there is none. */
public final class InstalledBrowser {
    private InstalledBrowser() {}

    public static void require() {
        assumeTrue(find().isPresent(), "No Chromium here.");
    }

    /** Where it is. */
    public static Path program() {
        return find().orElseThrow();
    }

    private static Optional<Path> find() {
        return Browser.program(BrowserTests.settings());
    }
}
