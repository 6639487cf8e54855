package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.Fact.Field;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Name, description, language and date of our own sites as we read them and as metascraper does, which is given every page of
 * a site and right if any one is. Logo, image and title are not ours to tell.
 */
@Tag("slow")
class MetadataComparisonTests {
    private final Map<String, int[]> rows = new TreeMap<>();
    private int descriptionsAgree;
    private int descriptionsDiffer;
    private int descriptionsOfOurs;
    private int descriptionsOfTheirs;

    @Test
    void weReadAtLeastAsMuch() throws IOException {
        Metascraper.install();
        try (var folders = new SiteFolders();
                var reader = new HttpPageReader(folders.settings(), TestSites.CLOCK)) {
            for (Map.Entry<String, Map<String, Object>> site :
                    folders.expected().entrySet()) {
                compare(
                        site.getValue(),
                        reader.read(SiteFolders.home(site.getKey())),
                        Metascraper.read(pages(site.getKey())));
            }
        }

        System.out.println("field        told by the site  ours right  metascraper right");
        rows.forEach((field, row) -> System.out.printf("%-12s %16d %11d %18d%n", field, row[0], row[1], row[2]));
        System.out.printf(
                "description: %d alike, %d different, %d only ours, %d only metascraper's%n",
                descriptionsAgree, descriptionsDiffer, descriptionsOfOurs, descriptionsOfTheirs);
        assertThat(rows).allSatisfy((field, row) -> assertThat(row[1]).as(field).isGreaterThanOrEqualTo(row[2]));
        assertThat(descriptionsOfTheirs).isLessThanOrEqualTo(descriptionsOfOurs + 1);
    }

    private void compare(Map<String, Object> expected, SiteReading ours, List<JsonNode> theirs) {
        row(
                "name",
                String.valueOf(expected.get("name")),
                ours.best(Field.NAME).map(Fact::value),
                values(theirs, "publisher", "title"));
        row(
                "language",
                String.valueOf(expected.get("language")),
                ours.best(Field.LANGUAGE).map(Fact::value),
                values(theirs, "lang"));
        if (expected.get("news") instanceof List<?> news && !news.isEmpty()) {
            String newest = String.valueOf(news.getFirst()).substring(0, "2026-10-02".length());
            row("date", newest, ours.best(Field.NEWS).map(Fact::value), values(theirs, "date"));
        }
        Optional<String> our = ours.best(Field.DESCRIPTION).map(Fact::value);
        List<String> their = values(theirs, "description");
        if (our.isPresent() && !their.isEmpty()) {
            boolean alike = their.stream().anyMatch(value -> plain(value).equals(plain(our.get())));
            descriptionsAgree += alike ? 1 : 0;
            descriptionsDiffer += alike ? 0 : 1;
        } else {
            descriptionsOfOurs += our.isPresent() ? 1 : 0;
            descriptionsOfTheirs += their.isEmpty() ? 0 : 1;
        }
    }

    private void row(String field, String expected, Optional<String> ours, List<String> theirs) {
        if (expected.equals("null") || expected.equals("unknown")) {
            return;
        }
        int[] row = rows.computeIfAbsent(field, any -> new int[3]);
        String right = plain(expected);
        row[0]++;
        row[1] += ours.filter(value -> plain(value).contains(right)).isPresent() ? 1 : 0;
        row[2] += theirs.stream().anyMatch(value -> plain(value).contains(right)) ? 1 : 0;
    }

    private static List<String> values(List<JsonNode> pages, String... fields) {
        List<String> values = new ArrayList<>();
        for (JsonNode page : pages) {
            for (String field : fields) {
                if (page.path(field).isString()) {
                    values.add(page.path(field).asString());
                }
            }
        }
        return values;
    }

    private static Map<URI, String> pages(String site) throws IOException {
        Map<URI, String> pages = new LinkedHashMap<>();
        for (Path file : SiteFolders.pages(site)) {
            URI uri = SiteFolders.home(site).resolve(file.getFileName().toString());
            while (pages.containsKey(uri)) {
                uri = uri.resolve(uri.getPath() + "x");
            }
            pages.put(
                    uri,
                    Jsoup.parse(Files.newInputStream(file), null, uri.toString())
                            .outerHtml());
        }
        return pages;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s()/.-]", "");
    }
}
