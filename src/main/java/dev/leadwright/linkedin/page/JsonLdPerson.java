package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.PlainText;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.ProfileAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * What the page says for machines of the person it is about. Titles belong to the present companies in their order; where
 * there are more of the one than of the other, nobody knows which is whose.
 */
record JsonLdPerson(Optional<String> name, List<Position> positions) {
    private static final JsonLdPerson NOBODY = new JsonLdPerson(Optional.empty(), List.of());

    static JsonLdPerson in(Document page, URI address) {
        return JsonLd.nodes(page, "Person")
                .filter(person -> isAt(person, address))
                .findFirst()
                .map(person -> new JsonLdPerson(JsonLd.line(person.path("name")), positionsOf(person)))
                .orElse(NOBODY);
    }

    /** Others stand on a profile's page too: those who commented, those also viewed. */
    private static boolean isAt(JsonNode person, URI address) {
        return Stream.of("sameAs", "url", "@id")
                .flatMap(field -> ProfileAddress.ofProfile(person.path(field).asString("")).stream())
                .findFirst()
                .filter(address::equals)
                .isPresent();
    }

    private static List<Position> positionsOf(JsonNode person) {
        List<JsonNode> present = JsonLd.list(person.path("worksFor"));
        List<JsonNode> titles = JsonLd.list(person.path("jobTitle"));
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Optional<String> title = titles.size() == present.size() ? JsonLd.line(titles.get(i)) : Optional.empty();
            position(present.get(i), title, true).ifPresent(positions::add);
        }
        JsonLd.list(person.path("alumniOf")).stream()
                .filter(past -> past.path("@type").asString("").equals("Organization"))
                .flatMap(past -> position(past, JsonLd.line(past.path("member").path("roleName")), false).stream())
                .forEach(positions::add);
        return List.copyOf(positions);
    }

    private static Optional<Position> position(JsonNode company, Optional<String> title, boolean present) {
        JsonNode role = company.path("member");
        var to = PageDates.parse(role.path("endDate").asString(""));
        return PlainText.line(company.path("name").asString(""))
                .map(name -> new Position(
                        title,
                        name,
                        PageDates.parse(role.path("startDate").asString("")),
                        to,
                        present && to.isEmpty()));
    }
}
