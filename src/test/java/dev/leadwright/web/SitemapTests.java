package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapTests {
    private static final String NO_LINKS = "<h1>Acme</h1>";
    private final TestSites site = new TestSites();

    SitemapTests() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void pagesThatNoLinkLeadsToAreFoundByTheFilesThatRobotsTxtNames() {
        site.page("/", NO_LINKS).page("/about", "<p>We are a team of 45.</p>");
        text("/robots.txt", "User-agent: *\nAllow: /\nSitemap: https://acme.example/map.xml\n");
        text("/map.xml", urls("https://acme.example/blog/2026/a-long-story", "https://acme.example/about"));

        assertThat(paths()).containsExactly("/", "/about");
    }

    @Test
    void aPackedFileOfFilesIsUnpackedPagesFirst() throws IOException {
        site.page("/", NO_LINKS).page("/ueber-uns", "x");
        text(
                "/sitemap.xml",
                "<sitemapindex><sitemap><loc>https://acme.example/post.xml</loc></sitemap><sitemap><loc>"
                        + "https://acme.example/page.xml.gz</loc></sitemap></sitemapindex>");
        text("/post.xml", urls());
        byte[] packed = packed(urls("https://acme.example/ueber-uns"));
        site.on("/page.xml.gz", exchange -> TestSites.send(exchange, 200, "application/gzip", packed));

        assertThat(paths()).containsExactly("/", "/ueber-uns");
        assertThat(site.requests.indexOf("/page.xml.gz")).isLessThan(site.requests.indexOf("/post.xml"));
    }

    @Test
    void noMoreThanThreeFilesAreRead() {
        site.page("/", NO_LINKS);
        text(
                "/sitemap.xml",
                IntStream.range(0, 50)
                        .mapToObj(i -> "<sitemap><loc>https://acme.example/s" + i + ".xml</loc></sitemap>")
                        .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>")));

        site.read();

        assertThat(site.requests.stream().filter(path -> path.endsWith(".xml"))).hasSize(3);
    }

    @Test
    void otherSitesAndEntitiesLeadNowhere() {
        site.page("/", NO_LINKS).page("/about", "x");
        text(
                "/sitemap.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&b;&b;&b;'>]><urlset>"
                        + "<url><loc>https://other.example/about</loc></url><url><loc>&a;&b;</loc></url>"
                        + "<url><loc>http://127.0.0.1:" + site.port() + "/about</loc></url>"
                        + "<url><loc>javascript:alert(1)</loc></url></urlset>");

        assertThat(paths()).containsExactly("/");
        assertThat(site.requests).doesNotContain("/about");
    }

    @Test
    void aBrokenOrEndlessFileHarmsNothing() throws IOException {
        site.page("/", NO_LINKS).page("/about", "x");
        text("/robots.txt", "Sitemap: https://acme.example/cut.xml.gz\nSitemap: https://acme.example/long.xml\n");
        site.on(
                "/cut.xml.gz",
                exchange -> TestSites.send(exchange, 200, "application/gzip", new byte[] {0x1f, (byte) 0x8b, 1}));
        text(
                "/long.xml",
                "<urlset><url><loc>https://acme.example/about</loc></url>" + "<url><loc>/x</loc>".repeat(20_000));

        assertThat(paths()).containsExactly("/", "/about");
    }

    @Test
    void aHomePageWhoseLinksTellAllIsEnough() {
        site.page(
                "/",
                "<a href='/about'>a</a><a href='/news'>n</a><a href='/jobs'>j</a><a href='/team'>t</a>"
                        + "<a href='/contact'>c</a><a href='/blog'>b</a><a href='/impressum'>i</a>");

        site.read();

        assertThat(site.requests).doesNotContain("/sitemap.xml");
    }

    private java.util.List<String> paths() {
        return site.read().pages().stream().map(URI::getPath).toList();
    }

    private void text(String path, String content) {
        site.on(
                path,
                exchange -> TestSites.send(
                        exchange,
                        200,
                        path.endsWith(".txt") ? "text/plain" : "application/xml",
                        content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String urls(String... addresses) {
        return java.util.Arrays.stream(addresses)
                .map(address -> "<url><loc>" + address + "</loc></url>")
                .collect(Collectors.joining("", "<?xml version='1.0'?><urlset>", "</urlset>"));
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
