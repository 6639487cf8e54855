package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Structured data in schema.org's words: what a site says about itself for machines. */
final class JsonLd implements Extractor {
    private static final String METHOD = "JSON-LD Organization";
    private static final double CONFIDENCE = 0.95;
    private static final double RANGE_CONFIDENCE = 0.85;
    private static final double TYPE_CONFIDENCE = 0.85;
    private static final int MAX_SCRIPT = 500_000;
    private static final int MAX_NODES = 2_000;
    private static final Set<String> ARTICLES =
            Set.of("NewsArticle", "BlogPosting", "Article", "PressRelease", "Report");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    @Override
    public void extract(Page page, Facts facts) {
        for (Element script : page.document().select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() > MAX_SCRIPT) {
                continue;
            }
            try {
                nodes(mapper.readTree(json)).forEach(node -> read(page, node, facts));
            } catch (JacksonException notJson) {
                // A site's broken structured data is as good as none.
            }
        }
    }

    /** The objects on the way down, at most so many: a page may nest what it likes. */
    private static List<JsonNode> nodes(JsonNode root) {
        var found = new ArrayList<JsonNode>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && found.size() < MAX_NODES) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                found.add(node);
                Stream.of(
                                "@graph",
                                "publisher",
                                "about",
                                "mainEntity",
                                "blogPost",
                                "blogPosts",
                                "hasPart",
                                "itemListElement",
                                "item")
                        .map(node::path)
                        .filter(JsonNode::isContainer)
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static void read(Page page, JsonNode node, Facts facts) {
        Set<String> types = values(node.path("@type"))
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        if (types.stream().anyMatch(SchemaTypes::isOrganization) && OwnSite.isOwn(page, text(node.path("url")))) {
            organization(page, node, facts);
            types.stream()
                    .flatMap(type -> SchemaTypes.industry(type).stream())
                    .findFirst()
                    .ifPresent(industry -> facts.add(
                            page, Field.INDUSTRY, industry, "JSON-LD type", TYPE_CONFIDENCE, String.join(", ", types)));
        }
        if (types.stream().anyMatch(ARTICLES::contains)) {
            String headline =
                    text(node.path("headline")).isEmpty() ? text(node.path("name")) : text(node.path("headline"));
            Headlines.add(
                    page, facts, Dates.find(text(node.path("datePublished"))), headline, "JSON-LD article", CONFIDENCE);
        }
    }

    private static void organization(Page page, JsonNode node, Facts facts) {
        add(page, facts, Field.NAME, node.path("name"));
        add(page, facts, Field.DESCRIPTION, node.path("description"));
        add(page, facts, Field.INDUSTRY, node.path("industry"));
        Stream.of(node.path("telephone"), first(node.path("contactPoint")).path("telephone"))
                .map(JsonLd::text)
                .filter(ContactDetails::isPhone)
                .forEach(phone -> facts.add(page, Field.PHONE, phone, METHOD, CONFIDENCE, phone));
        employees(page, facts, node.path("numberOfEmployees"));
        String location = location(node.path("address"));
        facts.add(page, Field.LOCATION, location, METHOD, CONFIDENCE, location);
        values(node.path("sameAs"))
                .flatMap(link -> SocialPages.find(link).stream())
                .forEach(social ->
                        facts.add(page, social.field(), social.address(), METHOD, CONFIDENCE, social.address()));
    }

    private static void employees(Page page, Facts facts, JsonNode node) {
        boolean exact = !node.isObject() || node.has("value");
        JsonNode number = node.isObject() ? (exact ? node.path("value") : node.path("minValue")) : node;
        EmployeeNumber.parseAlone(text(number).replaceAll("[.]0+$", "")).ifPresent(found -> {
            boolean range = !exact || found.range();
            facts.add(
                    page,
                    Field.EMPLOYEES,
                    found.digits(),
                    range ? METHOD + ", lower end of a range" : METHOD,
                    range ? RANGE_CONFIDENCE : CONFIDENCE,
                    "numberOfEmployees: " + node);
        });
    }

    private static void add(Page page, Facts facts, Field field, JsonNode node) {
        String value = text(node);
        facts.add(page, field, value, METHOD, CONFIDENCE, value);
    }

    private static String location(JsonNode address) {
        JsonNode first = first(address);
        if (first.isString()) {
            return first.asString();
        }
        return Stream.of("addressLocality", "addressRegion", "addressCountry")
                .map(part -> text(first.path(part)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.get(0) : node;
    }

    private static Stream<String> values(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonLd::text)
                : Stream.of(text(node)).filter(text -> !text.isEmpty());
    }

    /** A plain value, the first of several, or the name of a thing; else empty. */
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "" : text(node.get(0));
        }
        if (node.isObject()) {
            return node.path("name").isValueNode() ? node.path("name").asString("") : "";
        }
        return node.isNull() || node.isMissingNode() ? "" : node.asString("");
    }
}
