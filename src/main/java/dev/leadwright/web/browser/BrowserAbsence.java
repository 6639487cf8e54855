package dev.leadwright.web.browser;

import dev.leadwright.web.BrowserSettings;

/** Why there is no browser, and what a person can do. */
final class BrowserAbsence {
    static final String REMEDY =
            "Install Chromium (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask"
                    + " chromium) or name yours in web.browser.path.";

    private BrowserAbsence() {}

    static String reason(BrowserSettings settings) {
        return settings.path()
                .map(path -> "There is no program " + path + " (web.browser.path).")
                .orElse("No Chromium or Chrome is installed here.");
    }
}
