package dev.leadwright.web;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.web.browser.BrowserTrial;
import java.util.List;

/** Whether pages that need scripts can be read, and screenshots made: starts the browser once. */
public final class BrowserExamination implements Examination {
    private static final String NAME = "Browser";

    private final WebSettings settings;

    public BrowserExamination(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() {
        if (!settings.browser().enabled()) {
            return List.of(Check.ok(NAME, "Switched off (web.browser.enabled): sites are read by plain HTTP only."));
        }
        return List.of(
                switch (BrowserTrial.of(settings.browser(), settings.userAgent())) {
                    case BrowserTrial.Works(String version, boolean sandbox) ->
                        sandbox
                                ? Check.ok(NAME, version + " starts, and shuts pages into its sandbox.")
                                : Check.warn(
                                        NAME,
                                        version + " starts without its sandbox.",
                                        "It opens strangers' pages: run Leadwright as an ordinary user on a system that"
                                                + " permits user namespaces, and leave web.browser.sandbox true.");
                    case BrowserTrial.Absent(String reason, String remedy) ->
                        Check.warn(
                                NAME,
                                reason + " Pages that need scripts are not read, and there are no screenshots.",
                                remedy);
                });
    }
}
