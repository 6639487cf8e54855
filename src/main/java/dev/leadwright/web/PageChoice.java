package dev.leadwright.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the pages that tell about a company: one of each kind, found by the links of the home page, and by the sitemap where
 * those leave kinds open.
 */
final class PageChoice {
    private static final int MAX_LINKS = 2_000;
    private static final int MAX_LABEL = 60;
    private static final int LONGEST_SEGMENT = 40;

    /** The frames a page is made of, and where it sends its visitors: without these there is nothing to read. */
    private static final String PART = "frame[src], meta[http-equiv=refresh]";

    private static final int NONE = -1;

    /** In the order of what they tell. */
    private static final List<Pattern> KINDS = List.of(
            kind(
                    "about|who-we-are|our-story|our-company|ueber-uns|ueberuns|uber-uns|über uns|wir über|wir-ueber|das-sind-wir"
                            + "|a-propos|à propos|qui-sommes|qui sommes|notre-histoire|sobre|quienes-somos|quiénes somos|nosotros|conocenos"
                            + "|chi-siamo|chi siamo|l-azienda|over-ons|over ons|wie-we-zijn|wie zijn wij|quem-somos|quem somos|om-oss|om-os"
                            + "|会社概要|会社案内|企業情報|关于我们|من نحن|о компании|about-us|אודות"),
            kind(
                    "news|press|presse|newsroom|aktuell|neuigkeiten|meldungen|actualit|actus|noticias|novedades|notizie|novità|novita"
                            + "|nieuws|novidades|imprensa|media|medien|sala-de-prensa|stampa|お知らせ|ニュース|nyheter|comunicati"),
            kind(
                    "career|careers|jobs|join-us|work-with-us|karriere|stellen|carri[eè]re|recrutement|nous-rejoindre|empleo"
                            + "|trabaja|lavora|vacature|werken-bij|werken bij|werkenbij|carreiras|trabalhe|採用"),
            kind(
                    "company|unternehmen|firma|entreprise|societe|société|empresa|azienda|bedrijf|team|equipe|équipe|equipo|people"
                            + "|our-people|organisation|facts|zahlen|company"),
            kind(
                    "contact|kontakt|contatti|contacto|contato|contactez|contacteer|locations|standorte|anfahrt|find-us|お問い合わせ"
                            + "|アクセス|اتصل"),
            kind("blog|insights|magazin|stories|journal|articles|updates"),
            kind("impressum|imprint|legal-notice|mentions-legales|mentions légales|aviso-legal|aviso legal|note-legali"
                    + "|note legali|colofon|ficha-tecnica|legal"));

    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "\\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|xlsx?|pptx?|mp[34]|xml|rss|ics|gz|css|js)$|/(?:feed|rss)/?$|/wp-json/",
            Pattern.CASE_INSENSITIVE);

    private final URI home;

    /** The best address of each kind so far. */
    private final Map<Integer, URI> byKind = new TreeMap<>();

    private PageChoice(URI home) {
        this.home = home;
    }

    /**
     * At most so many, the most telling first; never the home page itself.
     *
     * @param sitemap asked only if links leave a kind of page open
     */
    static List<URI> choose(URI home, Document document, Supplier<List<URI>> sitemap, int max) {
        var choice = new PageChoice(home);
        List<URI> parts = choice.parts(document);
        choice.links(document);
        if (choice.byKind.size() < KINDS.size() && parts.size() + choice.byKind.size() < max) {
            choice.offer(sitemap.get());
        }
        return Stream.concat(parts.stream(), choice.byKind.values().stream())
                .distinct()
                .limit(max)
                .toList();
    }

    /** Whether the page is nothing without its frames, or the one it sends visitors to. */
    static boolean isMadeOfParts(Document document) {
        return document.selectFirst(PART) != null;
    }

    /** Of the pages behind frames, which hold the links that the home page lacks. */
    static List<URI> ofLinks(URI home, Document document, int max) {
        var choice = new PageChoice(home);
        choice.links(document);
        return choice.byKind.values().stream().limit(max).toList();
    }

    private List<URI> parts(Document document) {
        var parts = new ArrayList<URI>();
        for (Element part : document.select(PART)) {
            String address = part.hasAttr("src")
                    ? part.attr("src")
                    : part.attr("content").replaceFirst("(?i)^[^;]{0,10};\\s*url\\s*=\\s*['\"]?([^'\"]*).*$", "$1");
            target(address).filter(uri -> parts.size() < 3).ifPresent(parts::add);
        }
        return parts;
    }

    private void links(Document document) {
        List<Element> links = document.select("a[href], area[href]");
        for (Element link : links.subList(0, Math.min(links.size(), MAX_LINKS))) {
            target(link.attr("href")).ifPresent(target -> offer(target, kindOf(target, link.text())));
        }
    }

    /** Of a sitemap only what stands near the top counts: a section's own page, no article. */
    private void offer(List<URI> addresses) {
        var open = new PageChoice(home);
        for (URI address : addresses) {
            Optional<URI> target = target(address.toString());
            String path = target.map(URI::getPath).orElse("");
            boolean shallow = path.chars().filter(letter -> letter == '/').count() <= 3
                    && path.replaceAll(".*/(?=.)", "").length() <= LONGEST_SEGMENT;
            target.filter(uri -> shallow).ifPresent(uri -> open.offer(uri, kindOf(uri, "")));
        }
        open.byKind.forEach(byKind::putIfAbsent);
    }

    private void offer(URI target, int kind) {
        if (kind > NONE && !byKind.containsValue(target)) {
            byKind.merge(kind, target, PageChoice::shorter);
        }
    }

    /** A section's own page stands above the articles in it. */
    private static URI shorter(URI one, URI other) {
        return other.getPath().length() < one.getPath().length() ? other : one;
    }

    /** Where a link leads, if that is another page of the same site. */
    private Optional<URI> target(String href) {
        try {
            URI absolute = home.resolve(href.strip().replace(" ", "%20"));
            String path = absolute.getPath();
            if (path == null || path.isEmpty() || path.equals(home.getPath()) || !Sites.same(home, absolute)) {
                return Optional.empty();
            }
            String query = absolute.getRawQuery() == null ? "" : "?" + absolute.getRawQuery();
            return NOT_A_PAGE.matcher(path).find()
                    ? Optional.empty()
                    : Optional.of(absolute.resolve(absolute.getRawPath() + query));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
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
        return NONE;
    }

    private static Pattern kind(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")");
    }
}
