package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Description and language from the page's head; a description in the text where the head has none. */
final class MetaTags implements Extractor {
    private static final List<String> ABOUT = List.of(
            "about",
            "company",
            "ueber-uns",
            "uber-uns",
            "unternehmen",
            "a-propos",
            "qui-sommes",
            "sobre",
            "chi-siamo",
            "over-ons",
            "quienes-somos",
            "quem-somos",
            "nosotros");
    /** What stands first on many pages and describes nobody. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)cookie|javascript|browser|newsletter|datenschutz|privacy|vie privée|©|all rights reserved|noscript");

    private static final int MIN_PARAGRAPH = 80;
    private static final int MIN_DESCRIPTION = 20;

    @Override
    public void extract(Page page, Facts facts) {
        Document head = page.document();
        boolean home = page.isHome();
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
                    .filter(line -> line.length() >= MIN_PARAGRAPH
                            && !NOTICE.matcher(line).find())
                    .findFirst()
                    .ifPresent(line -> add(page, facts, Field.DESCRIPTION, line, "first paragraph", 0.7));
        }
        language(page, facts);
    }

    private static void language(Page page, Facts facts) {
        PageLanguage.of(page)
                .forEach(language -> facts.add(
                        page,
                        Field.LANGUAGE,
                        language.code(),
                        language.method(),
                        language.confidence(),
                        language.evidence()));
    }

    private static void add(Page page, Facts facts, Field field, String value, String method, double confidence) {
        facts.add(page, field, value, method, confidence, value);
    }

    private static String content(Document head, String query) {
        Element found = head.selectFirst(query);
        return found == null ? "" : found.attr("content").strip();
    }
}
