package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.SiteReading.PageText;
import dev.leadwright.web.browser.InstalledBrowser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plain HTTP first, the browser where it is needed. */
@Timeout(120)
class BrowsingTests {
    private static final BrowserSettings ON =
            new BrowserSettings(true, Optional.empty(), true, 4, Duration.ofSeconds(15), Duration.ofMinutes(5));
    private static final BrowserSettings MISSING = new BrowserSettings(
            true, Optional.of("/nowhere/chromium"), true, 4, Duration.ofSeconds(15), Duration.ofMinutes(5));
    private static final String APP = """
            <!doctype html><title>Acme</title><div id=root></div><noscript>You need to enable JavaScript.</noscript>
            <script>document.getElementById('root').innerHTML =
              '<h1>Acme</h1><p>Acme makes anvils. We are 42 employees.</p><a href="/about">About us</a>'</script>""";

    private final TestSites site = new TestSites();
    private final List<Screenshot> screenshots = new CopyOnWriteArrayList<>();

    BrowsingTests() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    private SiteReading read(BrowserSettings browser, Consumer<Screenshot> keeper) {
        try (var reader = new HttpPageReader(site.settings(browser), TestSites.CLOCK, keeper)) {
            return reader.read(TestSites.HOME);
        }
    }

    private static String text(SiteReading reading) {
        return String.join("\n", reading.texts().stream().map(PageText::text).toList());
    }

    @Test
    void aPageOfScriptsIsReadInTheBrowserAndItsLinksAreFollowed() {
        InstalledBrowser.require();
        site.page("/", APP).page("/about", "<p>Acme was founded in 1950 by Wile E. Coyote. " + "Anvils. ".repeat(60));

        SiteReading reading = read(ON, screenshots::add);

        assertThat(reading.failure()).isEmpty();
        assertThat(text(reading)).contains("Acme makes anvils", "Coyote");
        assertThat(reading.best(Fact.Field.EMPLOYEES))
                .hasValueSatisfying(size -> assertThat(size.value()).isEqualTo("42"));
        assertThat(reading.browser().pages()).containsExactly(URI.create("https://acme.example/"));
        assertThat(reading.browser().trouble()).isEmpty();
    }

    @Test
    void theHomePageIsPhotographedEvenIfItNeedsNoScripts() {
        InstalledBrowser.require();
        site.page("/", "<h1>Acme</h1>" + "<p>We make anvils.".repeat(100));

        SiteReading reading = read(ON, screenshots::add);

        assertThat(screenshots).singleElement().satisfies(screenshot -> {
            assertThat(screenshot.site()).isEqualTo(TestSites.HOME);
            assertThat(screenshot.mediaType()).isEqualTo("image/webp");
            assertThat(new String(screenshot.image(), 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo("RIFF");
        });
        assertThat(reading.browser())
                .isEqualTo(new BrowserUse(List.of(), Optional.of(TestSites.NOW), Optional.empty()));
    }

    @Test
    void withoutABrowserWhatCanBeReadIsReadAndTheReadingSaysSo() {
        site.page("/", "<h1>Acme</h1>" + "<p>We make anvils.".repeat(100));

        SiteReading reading = read(MISSING, screenshots::add);

        assertThat(text(reading)).contains("We make anvils.");
        assertThat(reading.failure()).isEmpty();
        assertThat(reading.browser().trouble()).contains("There is no program /nowhere/chromium (web.browser.path).");
        assertThat(screenshots).isEmpty();
    }

    @Test
    void switchedOffItIsMissedOnlyWhereScriptsAreNeeded() {
        site.page("/", "<h1>Acme</h1>" + "<p>We make anvils.".repeat(100));
        assertThat(read(BrowserSettings.OFF, screenshots::add).browser()).isEqualTo(BrowserUse.NONE);

        site.page("/", APP);
        assertThat(read(BrowserSettings.OFF, screenshots::add).browser().trouble())
                .contains("https://acme.example/ needs scripts, and no browser is used (web.browser.enabled).");
    }

    @Test
    void whereScriptsLeadElsewhereThePlainPageCounts() {
        InstalledBrowser.require();
        site.page("/", "<p>Acme<script>location = 'http://other.example/evil'</script>")
                .page("/evil", "<p>We are 9,000 employees. " + "Evil. ".repeat(100));

        SiteReading reading = read(ON, screenshots::add);

        assertThat(text(reading)).contains("Acme").doesNotContain("9,000");
        assertThat(reading.browser().trouble()).contains("In the browser acme.example leads to another site.");
        assertThat(screenshots).isEmpty();
    }

    @Test
    void aScreenshotThatCannotBeKeptCostsNothingElse() {
        InstalledBrowser.require();
        site.page("/", "<h1>Acme</h1>" + "<p>We make anvils.".repeat(100));

        SiteReading reading = read(ON, screenshot -> {
            throw new IllegalStateException("no database");
        });

        assertThat(text(reading)).contains("We make anvils.");
        assertThat(reading.browser())
                .isEqualTo(
                        new BrowserUse(List.of(), Optional.empty(), Optional.of("The screenshot could not be kept.")));
    }

    @Test
    void twentySitesFourAtATimeLeaveNothingBehind() throws Exception {
        InstalledBrowser.require();
        site.page("/", APP).page("/about", "<p>About.");
        List<String> hosts =
                IntStream.range(0, 20).mapToObj(i -> "site" + i + ".example").toList();
        var before = ProcessHandle.current().descendants().toList();
        List<Callable<SiteReading>> visits = new ArrayList<>();
        List<ProcessHandle> during = new ArrayList<>();
        try (var reader = new HttpPageReader(site.settings(ON, hosts), TestSites.CLOCK, screenshots::add);
                var four = Executors.newFixedThreadPool(4)) {
            hosts.forEach(host -> visits.add(() -> reader.read(URI.create("http://" + host))));
            for (var reading : four.invokeAll(visits)) {
                assertThat(text(reading.get())).contains("Acme makes anvils");
            }
            during.addAll(ProcessHandle.current().descendants().toList());
        }
        assertThat(screenshots).hasSize(20);
        during.removeAll(before);
        assertThat(during).as("the browser's processes, each page's gone").hasSizeBetween(1, 9);
        assertThat(ProcessHandle.current().descendants()).containsExactlyElementsOf(before);
    }
}
