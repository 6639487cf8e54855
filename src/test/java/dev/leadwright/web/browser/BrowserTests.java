package dev.leadwright.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.leadwright.web.BrowserSettings;
import dev.leadwright.web.Screenshot;
import dev.leadwright.web.browser.Rendering.Failed;
import dev.leadwright.web.browser.Rendering.Rendered;
import dev.leadwright.web.wall.Passage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BrowserTests {
    static final String USER_AGENT = "Leadwright/0.1 (+https://leadwright.example/bot)";
    private static final Browser BROWSER = new Browser(settings(), USER_AGENT);
    private final WebServer web = new WebServer();

    static BrowserSettings settings() {
        return new BrowserSettings(true, Optional.empty(), true, 4, Duration.ofSeconds(20), Duration.ofMinutes(5));
    }

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
        web.close();
    }

    private Rendered rendered(boolean image) {
        return assertThat(web.open(BROWSER, "/", Duration.ofSeconds(30), image))
                .asInstanceOf(type(Rendered.class))
                .actual();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatScriptsWriteIsRead() {
        web.page("/", """
                <!doctype html><title>Acme</title><div id="root"></div>
                <script>fetch('/data').then(r => r.text()).then(t => document.getElementById('root').textContent = t)</script>
                """).on("/data", exchange -> WebServer.send(exchange, "text/plain", utf8("We are 42 people")));

        Rendered page = rendered(false);

        assertThat(page.html()).contains("We are 42 people");
        assertThat(page.address()).isEqualTo(WebServer.at("/"));
        assertThat(page.image()).isEmpty();
        assertThat(web.userAgents).isNotEmpty().allMatch(agent -> agent.endsWith(USER_AGENT));
    }

    @Test
    void aPageCannotChangeWhatIsReadOfIt() {
        web.page("/", """
                <body><p>truth</p><script>
                Object.defineProperty(Element.prototype, 'outerHTML', {get: () => 'a lie'});
                String.prototype.slice = () => 'a lie';
                </script>""");

        assertThat(rendered(false).html()).contains("<p>truth</p>").doesNotStartWith("a lie");
    }

    @Test
    void whoWantsToBeSparedIsAskedForNothing() {
        web.page("/", """
                <!doctype html><img src="http://other.example/picture.png">
                <iframe src="http://user@other.example/frame"></iframe>
                <script>fetch('http://other.example/data').finally(() => location = 'http://other.example/moved')</script>
                """)
                .page("/picture.png", "")
                .page("/frame", "")
                .page("/data", "")
                .page("/moved", "");

        try (Passage passage = web.passage()) {
            BROWSER.open(new VisitRequest(
                    WebServer.at("/"),
                    WebServer.access(passage),
                    Duration.ofSeconds(30),
                    true,
                    "other.example"::equals,
                    100_000));
        }

        assertThat(web.requests).contains("acme.example/").allMatch(request -> request.startsWith("acme.example/"));
    }

    @Test
    void framesOfOtherSitesGoThroughTheWallToo() {
        web.page("/", "<h1>Hello</h1><iframe src='http://other.example/frame'></iframe>")
                .page("/frame", "<script>fetch('/from-frame')</script>")
                .page("/from-frame", "");

        rendered(false);

        assertThat(web.requests).contains("other.example/frame", "other.example/from-frame");
    }

    @Test
    void aRedirectIsFollowedAndSaid() {
        web.page("/", "<script>location = 'http://other.example/there'</script>")
                .page("/there", "<p>moved</p>");

        Rendered page = rendered(false);

        assertThat(page.html()).contains("moved");
        assertThat(page.address()).hasToString("http://other.example/there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>location = '/?' + Math.random()</script>",
                "<meta http-equiv=refresh content='0;url=/again'><p>wait"
            })
    void fiveRedirectsAreEnough(String html) {
        web.page("/", html);

        assertThat(web.open(BROWSER, "/", Duration.ofSeconds(30), false))
                .isEqualTo(new Failed("acme.example redirects more than 5 times."));
        assertThat(web.requests)
                .filteredOn(request -> !request.endsWith("/favicon.ico"))
                .hasSize(6);
    }

    @Test
    void aPageCannotMakeRequestsWithoutEnd() {
        web.page("/", "<script>for (let i = 0; i < 500; i++) fetch('/x/' + i)</script><p>hello")
                .page("/x/", "");

        assertThat(rendered(false).html()).contains("hello");
        assertThat(web.requests.size()).isBetween(50, 100);
    }

    @Test
    void imagesAreFetchedForTheScreenshotOnly() {
        web.page("/", "<img src=/a.png><p>hello").page("/a.png", "");

        rendered(false);
        assertThat(web.requests).doesNotContain("acme.example/a.png");

        rendered(true);
        assertThat(web.requests).contains("acme.example/a.png");
    }

    @Test
    void visitsShareNothing() {
        web.page(
                "/",
                "<p id=p></p><script>p.textContent = 'before: ' + document.cookie + localStorage.length;"
                        + "document.cookie = 'seen=1'; localStorage.seen = 1</script>");

        assertThat(rendered(false).html()).contains("before: 0");
        assertThat(rendered(false).html()).contains("before: 0");
    }

    @Test
    void aScreenshotIsAWebpOf1280Pixels() {
        web.page("/", "<body style='margin:0;background:linear-gradient(red,blue);height:3000px'><h1>Hello</h1>");

        assertThat(WebpSize.of(rendered(true).image().orElseThrow())).isEqualTo(new WebpSize(1280, 800));
    }

    @Test
    void aPictureOfNoiseIsMadeToFit() {
        var noise = new StringBuilder("<body style='margin:0'><canvas id=c width=1280 height=800></canvas><script>"
                + "const g = c.getContext('2d'), d = g.createImageData(1280, 800); let s = ");
        noise.append(new Random(7).nextInt(1, 1_000_000))
                .append("; for (let i = 0; i < d.data.length; i++) { s = (s * 1103515245 + 12345) & 0x7fffffff;"
                        + " d.data[i] = i % 4 == 3 ? 255 : s >> 16 } g.putImageData(d, 0, 0)</script>");
        web.page("/", noise.toString());

        Rendered page = rendered(true);

        assertThat(page.trouble()).isEmpty();
        assertThat(page.image().orElseThrow().length).isBetween(100_000, Screenshot.MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=onetrust-banner><button id=accept onclick='b.remove()'>Accept all</button>"
                        + "<button id=onetrust-reject-all-handler>Reject</button></div>",
                "<div class=cookie-notice><button>Alle akzeptieren</button><button>Nur notwendige Cookies</button></div>",
                "<div role=dialog><a href='/privacy'>Decline</a><a href='#'>Tout refuser</a></div>"
            })
    void aConsentBannerIsDeclined(String banner) {
        web.page(
                "/",
                "<p>hello</p><div id=clicks></div><div id=b>" + banner + "</div><script>"
                        + "b.addEventListener('click', e => { fetch('/clicked/' + e.target.textContent.replaceAll(' ', '-'));"
                        + " e.preventDefault() })</script>");
        web.page("/clicked/", "");

        rendered(true);

        assertThat(web.requests)
                .filteredOn(request -> request.contains("/clicked/"))
                .singleElement()
                .asString()
                .matches(".*/(Reject|Nur-notwendige-Cookies|Tout-refuser)");
    }

    @Test
    void aBannerThatOnlyAcceptsIsLeftAlone() {
        web.page(
                "/",
                "<div class=cookie-consent><button onclick='fetch(\"/clicked\")'>Accept all cookies</button>"
                        + "<button onclick='fetch(\"/clicked\")'>OK</button></div>");
        web.page("/clicked", "");

        assertThat(rendered(true).image()).isPresent();
        assertThat(web.requests).doesNotContain("acme.example/clicked");
    }

    @Test
    void withoutABrowserTheReasonSaysWhatToDo() {
        var nowhere = new BrowserSettings(
                true, Optional.of("/nowhere/chromium"), true, 1, Duration.ofSeconds(5), Duration.ofMinutes(1));
        try (var browser = new Browser(nowhere, USER_AGENT)) {
            assertThat(web.open(browser, "/", Duration.ofSeconds(5), true))
                    .isEqualTo(new Failed("There is no program /nowhere/chromium (web.browser.path)."));
        }
    }
}
