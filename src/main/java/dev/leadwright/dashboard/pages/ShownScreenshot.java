package dev.leadwright.dashboard.pages;

import dev.leadwright.web.Screenshots.Taken;
import java.time.Instant;

/**
 * A screenshot as a page shows it; a template may not look into an address itself.
 *
 * @param host of the page it was taken of
 * @param version tells it from an older one of the same site
 */
record ShownScreenshot(String host, Instant at, long version) {

    static ShownScreenshot of(Taken taken) {
        return new ShownScreenshot(
                String.valueOf(taken.page().getHost()), taken.at(), taken.at().getEpochSecond());
    }
}
