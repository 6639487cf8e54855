package dev.leadwright.web.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The language a page is in: what it declares, and what its words are. A template's {@code lang="en"} stays on many a page
 * that is not English, so a declaration that the words plainly contradict counts less than they.
 *
 * @param code ISO 639-1
 * @param method how it was found, for a person
 */
record PageLanguage(String code, String method, double confidence, String evidence) {
    private static final Pattern CODE = Pattern.compile("^[a-zA-Z]{2}(?=$|[-_])");
    private static final double CONTRADICTED = 0.6;
    private static final Map<String, String> META = Map.of(
            "meta[http-equiv=content-language]", "content-language",
            "meta[property=og:locale]", "OpenGraph locale");

    /** The best first; empty where nothing tells. */
    static List<PageLanguage> of(Page page) {
        var found = new ArrayList<PageLanguage>();
        declared(page).ifPresent(found::add);
        Optional<Words> words = LanguageWords.detect(page.lines());
        words.filter(seen ->
                        found.isEmpty() || !seen.code().equals(found.getFirst().code()))
                .filter(seen -> found.isEmpty() || seen.plain())
                .ifPresent(seen -> {
                    found.replaceAll(it -> new PageLanguage(it.code, it.method, CONTRADICTED, it.evidence));
                    found.addFirst(new PageLanguage(
                            seen.code(), "words of the page", seen.plain() ? 0.85 : 0.7, seen.evidence()));
                });
        return found;
    }

    /** The language of a whole site, for those of its pages that do not tell; English where nothing tells. */
    static String ofSite(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> of(page).stream())
                .map(PageLanguage::code)
                .findFirst()
                .or(() -> LanguageWords.detect(pages.stream()
                                .flatMap(page -> page.lines().stream())
                                .toList())
                        .map(Words::code))
                .orElse("en");
    }

    private static Optional<PageLanguage> declared(Page page) {
        Element html = page.document().selectFirst("html[lang], html[xml:lang]");
        if (html != null) {
            String value = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
            Optional<PageLanguage> language = of(value, "language of the page", 0.9);
            if (language.isPresent()) {
                return language;
            }
        }
        for (Map.Entry<String, String> query : META.entrySet()) {
            Element meta = page.document().selectFirst(query.getKey());
            if (meta != null) {
                Optional<PageLanguage> language = of(meta.attr("content"), query.getValue(), 0.8);
                if (language.isPresent()) {
                    return language;
                }
            }
        }
        return page.headers().getOrDefault("content-language", List.of()).stream()
                .flatMap(header -> of(header, "Content-Language header", 0.8).stream())
                .findFirst();
    }

    private static Optional<PageLanguage> of(String declared, String method, double confidence) {
        var code = CODE.matcher(declared.strip());
        return code.find()
                ? Optional.of(new PageLanguage(code.group().toLowerCase(Locale.ROOT), method, confidence, declared))
                : Optional.empty();
    }

    /**
     * What the words say.
     *
     * @param plain whether there are many of them and hardly any of another language
     */
    record Words(String code, boolean plain, String evidence) {}
}
