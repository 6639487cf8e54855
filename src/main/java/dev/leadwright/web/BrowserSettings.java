package dev.leadwright.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The browser for pages that need scripts, and for screenshots.
 *
 * @param enabled whether one is used at all; without, sites are read by plain HTTP only
 * @param path the program, a Chromium or Chrome; empty: the one that is found
 * @param sandbox whether pages run in Chromium's sandbox; without, a page that breaks Chromium has the rights of its user
 * @param pages pages open at a time, 1 to 16
 * @param pageTimeout for one page, everything together; never more than what is left of {@code web.timeout}
 * @param idleTimeout after so long without a page the browser is closed; the next page starts it again
 */
public record BrowserSettings(
        @DefaultValue("true") boolean enabled,
        Optional<String> path,
        @DefaultValue("true") boolean sandbox,
        @DefaultValue("4") int pages,
        @DefaultValue("15s") Duration pageTimeout,
        @DefaultValue("1m") Duration idleTimeout) {
    private static final int MOST_PAGES = 16;

    /** No browser. */
    public static final BrowserSettings OFF =
            new BrowserSettings(false, Optional.empty(), true, 1, Duration.ofSeconds(15), Duration.ofMinutes(1));

    public BrowserSettings {
        path = path.map(String::strip).filter(file -> !file.isEmpty());
        if (pages < 1 || pages > MOST_PAGES) {
            throw new IllegalArgumentException("web.browser.pages is " + pages + "; it must be 1 to 16.");
        }
        if (!pageTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "web.browser.page-timeout is " + pageTimeout + "; it must be more than zero: 15s.");
        }
        if (!idleTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "web.browser.idle-timeout is " + idleTimeout + "; it must be more than zero: 1m.");
        }
    }
}
