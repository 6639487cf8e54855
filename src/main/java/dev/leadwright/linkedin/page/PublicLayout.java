package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.PlainText;
import dev.leadwright.linkedin.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The profile that everybody sees: its experience is a list of cards, those of one company in a group. */
final class PublicLayout {
    private PublicLayout() {}

    static List<Position> positions(Document page) {
        List<Position> positions = new ArrayList<>();
        for (Element card : page.select("section[data-section=experience] li, section.experience li")) {
            if (card.hasClass("experience-group")) {
                Optional<String> company = line(card, ".experience-group-header__company");
                card.select("li.experience-group-position")
                        .forEach(inner -> company.ifPresent(name -> add(positions, inner, name)));
            } else if (!card.hasClass("experience-group-position")) {
                line(card, ".experience-item__subtitle, h4.profile-section-card__subtitle, h4")
                        .ifPresent(name -> add(positions, card, name));
            }
        }
        return positions;
    }

    private static void add(List<Position> positions, Element card, String company) {
        Optional<String> title = line(card, ".experience-item__title, h3.profile-section-card__title, h3");
        PageDates.Range dates = PageDates.range(
                line(card, ".date-range").map(PublicLayout::withoutDuration).orElse(""));
        positions.add(new Position(title, company, dates.from(), dates.to(), dates.goesOn()));
    }

    /** {@code Mar 2020 - Present 4 years 2 months}: the duration is not needed, and its number could be a year. */
    private static String withoutDuration(String text) {
        return text.replaceFirst("(?<=\\d{4}|\\p{L}{3})\\s+\\d{1,2}\\s+\\p{L}.*$", "");
    }

    static Stream<String> skills(Document page) {
        return page.select("section.skills li, section[data-section=skills] li").stream()
                .flatMap(item -> PlainText.line(item.text()).stream())
                .filter(skill -> skill.length() <= 60
                        && !skill.toLowerCase(java.util.Locale.ROOT).startsWith("see "));
    }

    private static Optional<String> line(Element card, String selector) {
        return card.select(selector).stream()
                .flatMap(found -> PlainText.line(found.text()).stream())
                .findFirst();
    }
}
