package dev.leadwright.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the pages that tell about a company: one of each kind, found by the links of the home page. */
final class PageChoice {
    private static final int MAX_LINKS = 2_000;
    private static final int MAX_LABEL = 60;

    /** In the order of what they tell. */
    private static final List<Pattern> KINDS = List.of(
            kind(
                    "about|who-we-are|our-story|ueber-uns|uber-uns|über uns|wir über|a-propos|qui-sommes|sobre|chi-siamo|over-ons"),
            kind("news|press|presse|newsroom|aktuell|neuigkeiten|actualit|noticias|media"),
            kind("career|jobs|join-us|karriere|stellen|carri|empleo|lavora|vacature"),
            kind("company|unternehmen|firma|entreprise|empresa|azienda|bedrijf|team"),
            kind("contact|kontakt|contatti|contacto|locations|standorte"),
            kind("blog|insights|magazin|stories"),
            kind("impressum|imprint|legal-notice|mentions-legales"));

    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "\\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|xlsx?|pptx?|mp[34]|xml|rss|ics)$", Pattern.CASE_INSENSITIVE);

    private PageChoice() {}

    /** At most so many, the most telling first; never the home page itself. */
    static List<URI> choose(URI home, Document document, int max) {
        Map<Integer, URI> byKind = new LinkedHashMap<>();
        List<Element> links = document.select("a[href]");
        for (Element link : links.subList(0, Math.min(links.size(), MAX_LINKS))) {
            URI target = target(home, link);
            int kind = target == null ? -1 : kindOf(target, link.text());
            if (target != null && kind >= 0 && !byKind.containsValue(target)) {
                byKind.merge(kind, target, PageChoice::shorter);
            }
        }
        var chosen = new ArrayList<URI>();
        for (int kind = 0; kind < KINDS.size() && chosen.size() < max; kind++) {
            URI page = byKind.get(kind);
            if (page != null) {
                chosen.add(page);
            }
        }
        return chosen;
    }

    /** A section's own page stands above the articles in it. */
    private static URI shorter(URI one, URI other) {
        return other.getPath().length() < one.getPath().length() ? other : one;
    }

    /** Where a link leads, if that is another page of the same site. */
    private static @Nullable URI target(URI home, Element link) {
        try {
            URI absolute = home.resolve(link.attr("href").strip());
            String path = absolute.getPath();
            if (path == null || path.isEmpty() || path.equals(home.getPath()) || !Sites.same(home, absolute)) {
                return null;
            }
            String query = absolute.getRawQuery() == null ? "" : "?" + absolute.getRawQuery();
            return NOT_A_PAGE.matcher(path).find() ? null : absolute.resolve(absolute.getRawPath() + query);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static int kindOf(URI target, String label) {
        String text = label.length() > MAX_LABEL ? "" : label.toLowerCase(Locale.ROOT);
        String path = target.getPath().toLowerCase(Locale.ROOT);
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (KINDS.get(kind).matcher(path).find()
                    || KINDS.get(kind).matcher(text).find()) {
                return kind;
            }
        }
        return -1;
    }

    private static Pattern kind(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")");
    }
}
