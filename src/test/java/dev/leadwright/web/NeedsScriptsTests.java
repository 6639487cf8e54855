package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.extract.Page;
import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsScriptsTests {
    private static final String TEXT = "<p>" + "We make anvils of the very best steel. ".repeat(10);

    private static boolean needsScripts(String html) {
        return NeedsScripts.isSo(Page.of(URI.create("https://acme.example/"), Jsoup.parse(html), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=root></div><script src=/main.js></script>",
                "<body><script>document.write('hello')</script>",
                "<header>Acme</header><app-root></app-root><script src=/main.js></script>"
            })
    void anEmptyPageDoes(String html) {
        assertThat(needsScripts(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=__next> </div><script src=/main.js></script>",
                "<noscript>Please enable JavaScript to use this site.</noscript><script src=/main.js></script>"
            })
    void aPageWithAFrameOfTextDoesIfItSaysSo(String html) {
        assertThat(needsScripts(TEXT + html)).isTrue();
        assertThat(needsScripts(TEXT.repeat(5) + html)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Coming soon.",
                "<p>Coming soon.<script type='application/ld+json'>{}</script>",
                "<div id=root></div>",
                "<noscript><img src='https://tracker.example/pixel'></noscript><script src=/t.js></script>",
                "<div id=app><h1>Anvils</h1></div><script src=/main.js></script>"
            })
    void onesThatHaveTheirTextDoNot(String html) {
        assertThat(needsScripts(html.contains("<script src") ? TEXT + html : html))
                .isFalse();
    }
}
