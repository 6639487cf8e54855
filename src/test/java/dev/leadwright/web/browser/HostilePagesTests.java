package dev.leadwright.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.web.browser.Rendering.Failed;
import dev.leadwright.web.browser.Rendering.Rendered;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page does, it ends in time, with what could be read of it or with a reason; and the next page is read. */
@Timeout(120)
class HostilePagesTests {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(35);
    private static final Browser BROWSER = new Browser(BrowserTests.settings(), BrowserTests.USER_AGENT);
    private final WebServer web = new WebServer();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeAll
    static void aBrowserIsInstalled() {
        InstalledBrowser.require();
    }

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @AfterEach
    void close() {
        over.countDown();
        web.close();
    }

    private Rendering open(String html) {
        web.page("/", html).page("/well", "<p>All is well.");
        long before = System.nanoTime();
        Rendering rendering = web.open(BROWSER, "/", TIME, true);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
        assertThat(web.open(BROWSER, "/well", TIME, true))
                .as("the next page")
                .isInstanceOfSatisfying(Rendered.class, page -> {
                    assertThat(page.html()).contains("All is well.");
                    assertThat(page.image()).isPresent();
                });
        return rendering;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>hello<script>while (true);</script>",
                "<p>hello<script>while (true) alert('again')</script>",
                "<p>hello<script>onbeforeunload = e => { e.preventDefault(); return 'stay' }</script>",
                "<p>hello<script>onunload = () => { while (true); }</script>",
                "<p>hello<script>for (let i = 0; i < 1000; i++) window.open('http://other.example/' + i)</script>",
                "<p>hello<script>setInterval(() => window.open('/pop'), 1)</script>",
                "<p>hello<script>print(); document.documentElement.requestFullscreen().catch(() => {})</script>",
                "<p>hello<script>for (let i = 0; i < 1e6; i++) history.pushState({}, '', '?' + i)</script>",
                "<p>hello<script>window.close(); self.close()</script>",
                "<p>hello<script>navigator.mediaDevices?.getUserMedia({video: true}); Notification?.requestPermission()"
                        + "</script>",
                "<p>hello<script>location = 'chrome://crash'</script>",
                "<p>hello<script>location = 'file:///etc/passwd'</script>",
                "<p>hello<script>location = 'view-source:http://acme.example/'</script>",
                "<p>hello<script>location = 'mailto:a@b.example'; location = 'tel:123'</script>"
            })
    void whatItSaysIsReadAllTheSame(String html) {
        saysHello(html);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "<p>hello<script>setTimeout(() => { while (true); }, 50)</script>",
                "<p>hello<script>onload = () => { while (true); }</script>",
                "<p>hello<script>(function f() { Promise.resolve().then(f) })()</script>",
                "<p>hello<script>setInterval(() => { for (let i = 0; i < 1e9; i++); }, 0)</script>",
                "<p>hello<script>/(a+)+b/.test('a'.repeat(60))</script>",
                "<p>hello<script>while (true) if (!confirm('sure?')) prompt('why?')</script>",
                "<p>hello<script>for (let i = 0; i < 50; i++) new Worker(URL.createObjectURL(new Blob(['while(true);'])))"
                        + "</script>"
            })
    void whatNeverEndsIsStoppedAndRead(String html) {
        saysHello(html);
    }

    private void saysHello(String html) {
        assertThat(open(html))
                .isInstanceOfSatisfying(
                        Rendered.class, page -> assertThat(page.html()).contains("hello"));
    }

    @Test
    void aHundredThousandNodes() {
        assertThat(open("<p>hello<script>for (let i = 0; i < 100000; i++)"
                        + " document.body.appendChild(document.createElement('b')).textContent = i</script>"))
                .isInstanceOfSatisfying(
                        Rendered.class,
                        page -> assertThat(page.html()).contains("hello").hasSize(1_000_000));
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource(delimiter = '|', textBlock = """
            <script>const a = []; while (true) a.push(new Array(1e6).fill(Math.random()))</script>
            <script>let s = 'x'; while (true) s += s + s</script>
            <script>while (true) document.body.appendChild(document.createElement('div')).innerHTML = 'x'.repeat(1e5)</script>
            <script>const a = []; while (true) a.push(new Uint8Array(1e8).fill(1))</script>
            <canvas id=c></canvas><script>c.width = c.height = 30000; c.getContext('2d').fillRect(0, 0, 30000, 30000)</script>
            <svg width=100 height=100><g id=a><rect width=9 height=9 /></g></svg><script>for (let i = 0; i < 25; i++) document.querySelector('svg').innerHTML += document.querySelector('svg').innerHTML</script>
            """)
    void whatEatsMemoryEnds(String html) {
        Rendering rendering = open("<body>" + html);

        assertThat(rendering).isInstanceOfAny(Rendered.class, Failed.class);
        if (rendering instanceof Failed(String reason)) {
            assertThat(reason).endsWith(".").hasSizeLessThan(200);
        }
    }

    @Test
    void aPageThatNeverStopsLoadingIsTakenAsItIs() {
        web.on("/slow", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/css");
            exchange.sendResponseHeaders(200, 0);
            awaitEnd();
        });

        assertThat(open("<p>hello<img src=/slow><script>fetch('/slow')</script><iframe src=/slow></iframe>"))
                .isInstanceOfSatisfying(
                        Rendered.class, page -> assertThat(page.html()).contains("hello"));
    }

    @Test
    void aPageThatNeverAnswersEndsWithAReason() {
        web.on("/silent", exchange -> awaitEnd());

        assertThat(web.open(BROWSER, "/silent", Duration.ofSeconds(3), true))
                .isEqualTo(new Failed("The page did not come to an end in time."));
    }

    @Test
    void aDownloadIsNoPageAndLeavesNoFile() {
        web.on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=evil.sh");
            WebServer.send(exchange, "application/x-sh", "echo evil".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(web.open(BROWSER, "/", TIME, true))
                .isEqualTo(new Failed("acme.example cannot be opened in the browser: net::ERR_ABORTED."));
    }

    @Test
    void aBrowserThatDiesIsStartedAgain() {
        var started = new CountDownLatch(1);
        web.page("/well", "<p>All is well.").on("/silent", exchange -> {
            started.countDown();
            awaitEnd();
        });
        try (var browser = new Browser(BrowserTests.settings(), BrowserTests.USER_AGENT)) {
            var killer = Thread.startVirtualThread(() -> {
                await().until(() -> started.getCount() == 0);
                browser.processes().forEach(ProcessHandle::destroyForcibly);
            });
            assertThat(web.open(browser, "/silent", TIME, true)).isEqualTo(new Failed("The browser ended."));
            assertThat(killer).satisfies(thread -> assertThat(thread.join(TIME)).isTrue());

            assertThat(web.open(browser, "/well", TIME, true)).isInstanceOf(Rendered.class);
        }
    }

    @Test
    void nothingIsLeftBehind() {
        var browser = new Browser(BrowserTests.settings(), BrowserTests.USER_AGENT);
        web.page("/well", "<p>All is well.");
        web.open(browser, "/well", TIME, true);
        var processes = browser.processes();
        assertThat(processes).hasSizeGreaterThan(2);
        Path profile = Path.of(processes.getFirst().info().arguments().stream()
                .flatMap(java.util.Arrays::stream)
                .filter(argument -> argument.startsWith("--user-data-dir="))
                .findFirst()
                .orElseThrow()
                .substring("--user-data-dir=".length()));
        assertThat(profile).isDirectory();

        browser.close();

        await().untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
        assertThat(Files.exists(profile)).isFalse();
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
