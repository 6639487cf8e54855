package dev.leadwright.web.browser;

import dev.leadwright.web.BrowserSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came of starting the browser once, on no page. */
public sealed interface BrowserTrial {

    /**
     * It starts.
     *
     * @param version {@code Chrome/150.0.7871.100}
     */
    record Works(String version, boolean sandbox) implements BrowserTrial {}

    /**
     * There is none, or it does not start.
     *
     * @param reason and remedy are sentences for a person
     */
    record Absent(String reason, String remedy) implements BrowserTrial {}

    /** Starts it, asks its version and closes it; takes some seconds. */
    static BrowserTrial of(BrowserSettings settings, String userAgent) {
        Optional<Path> program = Browser.program(settings);
        if (program.isEmpty()) {
            return new Absent(BrowserAbsence.reason(settings), BrowserAbsence.REMEDY);
        }
        var plans = LaunchPlan.of(LaunchPlan.isRoot(), settings.sandbox());
        try (Chromium chromium = Chromium.start(program.get(), plans, userAgent, (_, _, _) -> {})) {
            String version = PageSession.await(chromium.send("Browser.getVersion", Map.of()), Duration.ofSeconds(5))
                    .path("product")
                    .asString("Chromium");
            return new Works(version, chromium.plan().sandbox());
        } catch (BrowserFailure e) {
            return new Absent(
                    String.valueOf(e.getMessage()),
                    "Start " + program.get()
                            + " --headless yourself to see why. Where the system permits no sandbox (user"
                            + " namespaces), set web.browser.sandbox to false, knowing what it means.");
        }
    }
}
