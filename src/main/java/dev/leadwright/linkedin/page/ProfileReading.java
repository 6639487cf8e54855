package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.PlainText;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.Profile;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Reads a profile out of a page. The sections that people see come before the structured data: they hold titles and dates,
 * which that often leaves out or masks.
 */
final class ProfileReading {
    private static final double SEEN = 0.9;
    private static final double STRUCTURED = 0.85;
    private static final int MOST_POSITIONS = 30;
    private static final int MOST_SKILLS = 20;

    private ProfileReading() {}

    static Optional<Profile> of(Document page, URI address, Instant at, String how) {
        JsonLdPerson structured = JsonLdPerson.in(page, address);
        Optional<String> name = first(page, "h1.top-card-layout__title, h1.text-heading-xlarge, main h1")
                .or(structured::name);
        Optional<String> headline = first(page, ".top-card-layout__headline, div.text-body-medium.break-words");
        List<Position> seen = Stream.of(PublicLayout.positions(page), MemberLayout.positions(page))
                .filter(positions -> !positions.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<Position> positions = seen.isEmpty() ? structured.positions() : seen;
        List<String> skills = Stream.concat(PublicLayout.skills(page), MemberLayout.skills(page))
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        return name.map(person -> new Profile(
                address,
                person,
                headline,
                positions.stream().limit(MOST_POSITIONS).toList(),
                skills,
                at,
                how + (seen.isEmpty() ? ", JSON-LD Person" : ", section Experience"),
                seen.isEmpty() ? STRUCTURED : SEEN));
    }

    private static Optional<String> first(Document page, String selector) {
        return page.select(selector).stream()
                .flatMap(element -> PlainText.line(element.text()).stream())
                .findFirst();
    }
}
