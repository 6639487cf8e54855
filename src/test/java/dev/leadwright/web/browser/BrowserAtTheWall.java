package dev.leadwright.web.browser;

import dev.leadwright.web.browser.Rendering.Failed;
import dev.leadwright.web.browser.Rendering.Rendered;
import dev.leadwright.web.wall.Form;
import dev.leadwright.web.wall.Passage;
import dev.leadwright.web.wall.VisitLimits;
import dev.leadwright.web.wall.Wall;
import dev.leadwright.web.wall.WallContract;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** The browser as a client of the wall. */
@Timeout(60)
abstract class BrowserAtTheWall extends WallContract {
    /** What the browser never asks for, wherever it leads; without the wall's rule nothing is heard of it either. */
    private static final Set<Form> NEVER =
            EnumSet.of(Form.OPEN, Form.MEDIA, Form.PREFETCH, Form.BEACON, Form.EVENTS, Form.WORKER, Form.WEBRTC);

    private final Browser browser = new Browser(BrowserTests.settings(), BrowserTests.USER_AGENT);

    @BeforeAll
    static void aBrowserIsInstalled() {
        InstalledBrowser.require();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Override
    protected String visit(Wall wall, String address) {
        try (Passage passage = wall.open(VisitLimits.within(Duration.ofSeconds(40)))) {
            var request = new VisitRequest(
                    URI.create(address), WebServer.access(passage), Duration.ofSeconds(30), true, _ -> false, 100_000);
            return switch (browser.open(request)) {
                case Rendered page -> "";
                case Failed(String reason) -> reason;
            };
        } catch (IllegalArgumentException notAnAddressToOpen) {
            return String.valueOf(notAnAddressToOpen.getMessage());
        }
    }

    @Override
    protected Set<Form> heardWithoutTheRule() {
        Set<Form> heard = EnumSet.copyOf(forms());
        heard.removeAll(NEVER);
        return heard;
    }
}
