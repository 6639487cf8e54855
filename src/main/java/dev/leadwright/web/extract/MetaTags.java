package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Name, description and language from the page's head; a description in the text where the head has none. */
final class MetaTags implements Extractor {
    private static final Pattern LANGUAGE = Pattern.compile("^[a-zA-Z]{2}(?=$|[-_])");
    private static final List<String> ABOUT =
            List.of("about", "company", "ueber-uns", "uber-uns", "unternehmen", "a-propos", "qui-sommes");
    private static final int MIN_PARAGRAPH = 80;
    private static final int MIN_DESCRIPTION = 20;

    @Override
    public void extract(Page page, Facts facts) {
        Document head = page.document();
        boolean home = "/".equals(page.uri().getPath()) || "".equals(page.uri().getPath());
        add(page, facts, Field.NAME, content(head, "meta[property=og:site_name]"), "OpenGraph", 0.85);
        if (home) {
            add(page, facts, Field.NAME, head.title().split(" [|–—-] ", 2)[0], "page title", 0.5);
        }
        String description = content(head, "meta[name=description]");
        if (description.length() >= MIN_DESCRIPTION) {
            add(page, facts, Field.DESCRIPTION, description, "meta description", home ? 0.85 : 0.7);
        }
        String shared = content(head, "meta[property=og:description]");
        if (shared.length() >= MIN_DESCRIPTION) {
            add(page, facts, Field.DESCRIPTION, shared, "OpenGraph", home ? 0.8 : 0.65);
        }
        if (home || page.pathContains(ABOUT)) {
            page.lines().stream()
                    .filter(line -> line.length() >= MIN_PARAGRAPH)
                    .findFirst()
                    .ifPresent(line -> add(page, facts, Field.DESCRIPTION, line, "first paragraph", 0.7));
        }
        language(page, facts);
    }

    private static void language(Page page, Facts facts) {
        Element html = page.document().selectFirst("html[lang]");
        String declared = html == null ? content(page.document(), "meta[property=og:locale]") : html.attr("lang");
        var code = LANGUAGE.matcher(declared.strip());
        if (code.find()) {
            facts.add(
                    page,
                    Field.LANGUAGE,
                    code.group().toLowerCase(Locale.ROOT),
                    "language of the page",
                    html == null ? 0.8 : 0.9,
                    declared);
        }
    }

    private static void add(Page page, Facts facts, Field field, String value, String method, double confidence) {
        facts.add(page, field, value, method, confidence, value);
    }

    private static String content(Document head, String query) {
        Element found = head.selectFirst(query);
        return found == null ? "" : found.attr("content").strip();
    }
}
