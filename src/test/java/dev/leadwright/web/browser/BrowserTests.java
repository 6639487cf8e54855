package dev.leadwright.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leadwright.web.BrowserSettings;
import dev.leadwright.web.Screenshot;
import dev.leadwright.web.browser.Rendering.Rendered;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BrowserTests {
    static final BrowserSettings SETTINGS = new BrowserSettings(
            true, Optional.empty(), true, 4, Duration.ofSeconds(20), Duration.ofMinutes(5));
    static final String USER_AGENT = "Leadwright/0.1 (+https://leadwright.example/bot)";

    private static final Browser BROWSER = new Browser(SETTINGS, USER_AGENT);
    private final WebServer web = new WebServer();

    @BeforeAll
    static void aBrowserIsInstalled() {
        assumeTrue(Browser.program(SETTINGS).isPresent(), "No Chromium here.");
    }

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private Rendering open(String path, boolean image) {
        return BROWSER.open(new VisitRequest(WebServer.at(path), web.proxy(), Duration.ofSeconds(30), image, 1_000_000));
    }

    private Rendered rendered(String path, boolean image) {
        return assertThat(open(path, image)).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Rendered.class)).actual();
    }

    @Test
    void whatScriptsWriteIsRead() {
        web.page("/", """
                <!doctype html><title>Acme</title><div id="root"></div>
                <script>fetch('/data').then(r => r.text()).then(t => document.getElementById('root').textContent = t)</script>
                """).on("/data", exchange -> WebServer.send(exchange, "text/plain", "We are 42 people".getBytes(StandardCharsets.UTF_8)));

        Rendered page = rendered("/", false);

        assertThat(page.html()).contains("We are 42 people");
        assertThat(page.address()).isEqualTo(WebServer.at("/"));
        assertThat(page.image()).isEmpty();
        assertThat(web.userAgents).allMatch(agent -> agent.endsWith(USER_AGENT));
    }

    @Test
    void aScreenshotIsAWebpOfTheRightWidth() {
        web.page("/", "<body style='margin:0;background:linear-gradient(red,blue);height:3000px'><h1>Hello</h1>");

        byte[] image = rendered("/", true).image().orElseThrow();

        assertThat(new String(image, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("RIFF");
        assertThat(WebpSize.of(image)).isEqualTo(new WebpSize(1280, 800));
        assertThat(image.length).isLessThanOrEqualTo(Screenshot.MAX_BYTES);
    }
}
