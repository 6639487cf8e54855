package dev.leadwright.linkedin.provider;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.PlainText;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.linkedin.ProfileAddress;
import dev.leadwright.linkedin.ProviderFields;
import dev.leadwright.linkedin.page.CompanyReading;
import dev.leadwright.linkedin.page.PageDates;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a provider's answers by the pointers of the settings. */
final class AnswerReading {
    private static final double CONFIDENCE = 0.9;
    private static final String METHOD = "profile provider";
    private static final int MOST = 30;
    private static final int MOST_ADDRESSES = 2;

    private final ProviderFields fields;

    AnswerReading(ProviderFields fields) {
        this.fields = fields;
    }

    /** Addresses of profiles that a search found, the best first. */
    List<URI> addresses(JsonNode root) {
        return items(root, fields.searchResult())
                .flatMap(item -> ProfileAddress.ofIdentifier(item.asString("")).stream())
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    /**
     * A person; empty where no name stands where it should.
     *
     * @param asked the address that was asked for; where the answer names another, that counts
     */
    Optional<Profile> profile(JsonNode root, URI asked, Instant at) {
        return line(root, fields.name())
                .map(name -> new Profile(
                        ProfileAddress.ofIdentifier(root.at(fields.profile()).asString(""))
                                .orElse(asked),
                        name,
                        line(root, fields.headline()),
                        items(root, fields.positions())
                                .limit(MOST)
                                .flatMap(node -> position(node).stream())
                                .toList(),
                        items(root, fields.skills())
                                .limit(MOST)
                                .flatMap(skill -> PlainText.line(skill.asString("")).stream())
                                .toList(),
                        at,
                        METHOD,
                        CONFIDENCE));
    }

    Optional<CompanyProfile> company(JsonNode root, URI asked, Instant at) {
        return line(root, fields.companyName())
                .map(name -> new CompanyProfile(
                        asked,
                        name,
                        size(root.at(fields.companySize())),
                        line(root, fields.companyIndustry()),
                        place(root.at(fields.companyHeadquarters())),
                        at,
                        METHOD,
                        CONFIDENCE));
    }

    private Optional<Position> position(JsonNode node) {
        JsonNode end = node.at(fields.positionTo());
        Optional<YearMonth> to = month(end);
        Optional<YearMonth> from = month(node.at(fields.positionFrom()));
        return line(node, fields.positionCompany())
                .map(company -> new Position(line(node, fields.positionTitle()), company, from, to, isNothing(end)));
    }

    /** An end that is there and cannot be read is an end all the same. */
    private static boolean isNothing(JsonNode end) {
        return end.isMissingNode()
                || end.isNull()
                || (end.isObject()
                        ? end.path("year").asInt(0) == 0
                        : end.isString() && end.asString("").isBlank());
    }

    private static Optional<YearMonth> month(JsonNode date) {
        if (!date.isObject()) {
            return PageDates.parse(date.asString(""));
        }
        int year = date.path("year").asInt(0);
        int month = date.path("month").asInt(0);
        return PageDates.parse(year + "-" + (month >= 1 && month <= 12 ? month : 1));
    }

    /** {@code [51, 200]}, {@code [10001, null]}, {@code "51-200"}, {@code 85}. */
    private static Optional<String> size(JsonNode size) {
        if (size.isArray() && size.size() == 2) {
            int low = size.get(0).asInt(0);
            int high = size.get(1).asInt(0);
            return low < 1 ? Optional.empty() : Optional.of(high < low ? low + "+" : low + "-" + high);
        }
        return size.isIntegralNumber() && size.asInt(0) > 0
                ? Optional.of(String.valueOf(size.asInt()))
                : PlainText.line(size.asString("")).flatMap(CompanyReading::size);
    }

    private static Optional<String> place(JsonNode place) {
        return PlainText.line(
                place.isObject()
                        ? Stream.of("city", "state", "country")
                                .map(part -> place.path(part).asString(""))
                                .filter(text -> !text.isBlank())
                                .reduce((left, right) -> left + ", " + right)
                                .orElse("")
                        : place.asString(""));
    }

    private static Stream<JsonNode> items(JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        return node.isArray() ? node.values().stream() : Stream.of(node);
    }

    private static Optional<String> line(JsonNode node, String pointer) {
        return PlainText.line(node.at(pointer).asString(""));
    }
}
