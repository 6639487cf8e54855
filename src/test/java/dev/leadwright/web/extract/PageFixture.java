package dev.leadwright.web.extract;

import dev.leadwright.web.Fact;
import dev.leadwright.web.Fact.Field;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** The facts of one page. */
final class PageFixture {
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private PageFixture() {}

    static List<Fact> facts(String path, String html, Map<String, List<String>> headers) {
        URI uri = URI.create("https://acme.example" + path);
        return new SiteFacts().find(List.of(Page.of(uri, Jsoup.parse(html, uri.toString()), headers)), NOW);
    }

    static List<String> values(Field field, String path, String html) {
        return facts(path, html, Map.of()).stream()
                .filter(fact -> fact.field() == field)
                .map(Fact::value)
                .toList();
    }

    static List<String> values(Field field, String html) {
        return values(field, "/", html);
    }
}
