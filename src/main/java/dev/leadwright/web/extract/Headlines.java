package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Recent news: headlines of articles and of lists on news pages, with their dates. */
final class Headlines implements Extractor {
    private static final List<String> NEWS = List.of(
            "news",
            "blog",
            "press",
            "presse",
            "aktuell",
            "neuigkeiten",
            "actualites",
            "noticias",
            "novedades",
            "media");
    private static final String ITEMS = "article, li, .post, .news-item, .card, section > div, tr";
    private static final int MIN_HEADLINE = 12;
    private static final int MAX_ITEM_TEXT = 2_000;
    private static final int MAX_ITEMS = 500;
    private static final int MAX_AGE_YEARS = 2;

    @Override
    public void extract(Page page, Facts facts) {
        boolean newsPage = page.pathContains(NEWS);
        Elements items = page.document().select(newsPage ? ITEMS : "article");
        for (Element item : items.subList(0, Math.min(items.size(), MAX_ITEMS))) {
            if (!VisibleText.isHidden(item)) {
                item(page, item, newsPage, facts);
            }
        }
    }

    /** Adds a headline unless it is too short, too old or from the future. */
    static void add(Page page, Facts facts, String date, String headline, String method, double confidence) {
        Optional<LocalDate> day = Dates.find(date);
        LocalDate today = facts.at().atZone(ZoneOffset.UTC).toLocalDate();
        boolean recent = day.map(d -> d.isAfter(today.minusYears(MAX_AGE_YEARS)) && !d.isAfter(today.plusDays(1)))
                .orElse(true);
        if (recent && headline.strip().length() >= MIN_HEADLINE) {
            String value = day.map(d -> d + " ").orElse("") + headline;
            facts.add(page, Field.NEWS, value, method, confidence, date + " " + headline);
        }
    }

    private static void item(Page page, Element item, boolean newsPage, Facts facts) {
        Element heading = item.selectFirst("h1, h2, h3, h4, h5");
        if (heading == null && newsPage) {
            heading = item.selectFirst("a[href]");
        }
        if (heading == null || item.select("h2, h3, h4").size() > 2) {
            return;
        }
        Element time = item.selectFirst("time");
        String date = time == null ? text(item) : time.attr("datetime") + " " + time.text();
        if (newsPage || time != null) {
            boolean dated = Dates.find(date).isPresent();
            // A list entry without a date may be anything: navigation, a teaser.
            if (dated || item.normalName().equals("article")) {
                add(page, facts, dated ? date : "", heading.text(), "news list", dated ? 0.85 : 0.6);
            }
        }
    }

    private static String text(Element item) {
        String text = item.text();
        return text.length() > MAX_ITEM_TEXT ? "" : text;
    }
}
