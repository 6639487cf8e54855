package dev.leadwright.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests in a browser are skipped where there is none. */
public final class InstalledBrowser {
    private InstalledBrowser() {}

    public static void require() {
        assumeTrue(Browser.program(BrowserTests.settings()).isPresent(), "No Chromium here.");
    }
}
