package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.PlainText;
import dev.leadwright.linkedin.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The profile that members see, which is what people save. Every text stands there twice, once for eyes; an item's bold line
 * is the title, the next the company with the kind of employment, the grey one the dates. Where several positions were held
 * at one company, the outer item's bold line is the company and the inner ones' the titles.
 */
final class MemberLayout {
    private static final String ITEMS = "li.artdeco-list__item, li.pvs-list__paged-list-item";

    private MemberLayout() {}

    static List<Position> positions(Document page) {
        List<Position> positions = new ArrayList<>();
        for (Element item : itemsOf(page, "experience")) {
            List<Element> inner = item.select("ul li").stream()
                    .filter(position ->
                            position.select("ul").isEmpty() && !dates(position).isEmpty())
                    .toList();
            List<String> bold = texts(item, ".t-bold");
            if (bold.isEmpty()) {
                continue;
            }
            if (inner.isEmpty()) {
                texts(item, ".t-14.t-normal:not(.t-black--light)").stream()
                        .findFirst()
                        .map(company -> company.split(" · ", -1)[0])
                        .ifPresent(company -> add(positions, Optional.of(bold.getFirst()), company, dates(item)));
            } else {
                inner.forEach(position -> add(
                        positions, texts(position, ".t-bold").stream().findFirst(), bold.getFirst(), dates(position)));
            }
        }
        return positions;
    }

    private static void add(List<Position> positions, Optional<String> title, String company, String dates) {
        PageDates.Range range = PageDates.range(dates);
        positions.add(new Position(title, company, range.from(), range.to(), range.goesOn()));
    }

    static Stream<String> skills(Document page) {
        return itemsOf(page, "skills").stream()
                .flatMap(item -> texts(item, ".t-bold").stream().limit(1))
                .filter(skill -> skill.length() <= 60);
    }

    private static List<Element> itemsOf(Document page, String section) {
        Element anchor =
                page.selectFirst("section div#" + section + ".pv-profile-card__anchor, section > div#" + section);
        Element card = anchor == null ? null : anchor.closest("section");
        return card == null
                ? List.of()
                : card.select(ITEMS).stream()
                        .filter(item -> item.parents().stream()
                                .takeWhile(parent -> !parent.equals(card))
                                .noneMatch(parent -> parent.is(ITEMS)))
                        .toList();
    }

    /** {@code Mar 2020 - Present · 4 yrs 2 mos}, without the duration. */
    private static String dates(Element item) {
        return texts(item, ".t-black--light").stream()
                .map(text -> text.split(" · ", -1)[0])
                .filter(text -> text.matches(".*\\d{4}.*"))
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(Element item, String selector) {
        return item.select(selector).stream()
                .map(found -> found.select("span[aria-hidden=true]").isEmpty()
                        ? found.text()
                        : found.select("span[aria-hidden=true]").getFirst().text())
                .flatMap(text -> PlainText.line(text).stream())
                .toList();
    }
}
