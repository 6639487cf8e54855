package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Recent news: headlines of articles and of lists on news pages, with the day they are of. What has no date, lies ahead or is
 * over two years old is none.
 */
final class Headlines implements Extractor {
    private static final Pattern NEWS_PAGE =
            Pattern.compile("news|blog|press|aktuell|neuigkeiten|meldungen|actualit|noticias"
                    + "|novedades|notizie|novita|nieuws|media|journal|magazin|stories|insights|updates|articles|artikel|noticia|nyheter"
                    + "|comunica|announcement|novidades|stampa|sala-de-prensa|imprensa|medien");
    private static final Pattern OTHER_LISTS = Pattern.compile(
            "career|job|karriere|stellen|vacan|event|veranstaltung|termine|messe|agenda|webinar|kalender|calendar|empleo|lavora");
    private static final String ITEMS =
            "article, li, tr, dl, section, div, [itemtype$=schema.org/NewsArticle], [itemtype$=schema.org/BlogPosting]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final int MIN_HEADLINE = 12;
    private static final int MAX_HEADLINE = 220;
    private static final int MAX_ITEM_TEXT = 1_500;
    private static final int MAX_ITEMS = 4_000;
    private static final int MAX_TIMES = 200;
    private static final int MAX_STEPS = 5;
    private static final int MAX_ELEMENTS = 120;
    private static final int MAX_LINKS = 5;
    private static final int MAX_AGE_YEARS = 2;
    private static final double DATED = 0.85;
    private static final double BY_ADDRESS = 0.8;

    @Override
    public void extract(Page page, Facts facts) {
        String path = page.uri().getPath() == null ? "" : page.uri().getPath().toLowerCase(java.util.Locale.ROOT);
        if (OTHER_LISTS.matcher(path).find()) {
            return;
        }
        boolean newsPage = NEWS_PAGE.matcher(path).find();
        itself(page, facts);
        if (newsPage) {
            page.document().select(ITEMS).stream().limit(MAX_ITEMS).forEach(item -> item(page, item, true, facts));
        } else {
            page.document().select("time").stream()
                    .limit(MAX_TIMES)
                    .forEach(time -> around(time).ifPresent(item -> item(page, item, false, facts)));
        }
    }

    /** The nearest element around a date that also holds a heading or a link. */
    private static Optional<Element> around(Element time) {
        Element item = time.parent();
        for (int step = 0; step < MAX_STEPS && item != null && isSmall(item); step++) {
            if (item.selectFirst(HEADINGS) != null
                    || item.selectFirst("a[href]") != null
                    || item.normalName().equals("a")) {
                return Optional.of(item);
            }
            item = item.parent();
        }
        return Optional.empty();
    }

    /** Looks at no more than its limit: a page may nest what it likes. */
    private static boolean isSmall(Element item) {
        return item.stream().limit(MAX_ELEMENTS + 1L).count() <= MAX_ELEMENTS;
    }

    /** Adds a headline unless it is too short, has no date, is too old or lies ahead. */
    static void add(
            Page page, Facts facts, Optional<LocalDate> day, String headline, String method, double confidence) {
        // The world's last day begins at UTC+14.
        LocalDate today = facts.at().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        String text = headline.strip();
        boolean recent = day.isPresent()
                && day.get().isAfter(today.minusYears(MAX_AGE_YEARS))
                && !day.get().isAfter(today);
        if (recent && text.length() >= MIN_HEADLINE && text.length() <= MAX_HEADLINE) {
            facts.add(page, Field.NEWS, day.get() + " " + text, method, confidence, day.get() + " " + text);
        }
    }

    /** The page may be an article itself. */
    private static void itself(Page page, Facts facts) {
        Element published = page.document().selectFirst("meta[property=article:published_time]");
        Element title = page.document().selectFirst("h1");
        if (published != null && title != null && !page.isHome() && !VisibleText.isHidden(title)) {
            add(page, facts, Dates.find(published.attr("content")), title.text(), "published article", DATED);
        }
    }

    /** The smallest element that holds one heading and one date is an item. */
    private static void item(Page page, Element item, boolean newsPage, Facts facts) {
        if (!isSmall(item) || VisibleText.isHidden(item) || holdsSeveral(item)) {
            return;
        }
        Element link = item.normalName().equals("a") ? item : item.selectFirst("a[href]");
        Element heading = item.selectFirst(HEADINGS);
        if (heading == null && (newsPage || item.selectFirst("time") != null)) {
            heading = longestLink(item);
        }
        if (heading == null || VisibleText.isHidden(heading)) {
            return;
        }
        Optional<LocalDate> day = day(item, newsPage);
        if (day.isPresent()) {
            add(page, facts, day, withoutTime(heading), "news list", DATED);
        } else if (link != null) {
            add(
                    page,
                    facts,
                    Dates.inPath(link.attr("href")),
                    withoutTime(heading),
                    "news list, date of the address",
                    BY_ADDRESS);
        }
    }

    private static boolean holdsSeveral(Element item) {
        boolean entry = item.normalName().equals("article") || item.normalName().equals("li");
        return item.select(HEADINGS).size() > (entry ? 2 : 1)
                || item.select("time").size() > (entry ? 2 : 1)
                || item.select("article").size() > (item.normalName().equals("article") ? 1 : 0)
                || item.select("li").size() > (item.normalName().equals("li") ? 3 : 2)
                || item.select("tr").size() > 1
                || (!entry && item.select("a[href]").size() > MAX_LINKS);
    }

    private static Optional<LocalDate> day(Element item, boolean newsPage) {
        Element time = item.selectFirst("time, [itemprop=datePublished]");
        if (time != null) {
            return Dates.find(time.attr("datetime") + " " + time.attr("content") + " " + time.text());
        }
        String text = item.text();
        boolean mayBeText = newsPage && text.length() <= MAX_ITEM_TEXT;
        return mayBeText ? Dates.find(text) : Optional.empty();
    }

    private static @Nullable Element longestLink(Element item) {
        @Nullable Element longest = null;
        for (Element link : item.select("a[href]")) {
            if (longest == null || link.text().length() > longest.text().length()) {
                longest = link;
            }
        }
        return longest;
    }

    /** Headings and links may hold the date as well. */
    private static String withoutTime(Element heading) {
        Element copy = heading.clone();
        copy.select("time").remove();
        return copy.text();
    }
}
