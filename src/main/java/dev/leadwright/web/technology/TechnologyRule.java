package dev.leadwright.web.technology;

import dev.leadwright.web.technology.PageSigns.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How a technology shows: any one of its signs is enough.
 *
 * @param implies technologies it is made with
 */
record TechnologyRule(String name, String category, List<Sign> signs, List<String> implies) {

    /** One sign, as a line of the rules file has it. */
    @FunctionalInterface
    interface Sign {
        /** What of the page is the sign; empty if it has none. */
        Optional<String> in(PageSigns page);
    }

    /**
     * Reads a rule. Its keys: {@code addresses} of what is loaded, a host with all below it and the beginning of a path;
     * {@code paths} within such an address; {@code libraries} by the name of their file or package; {@code words} of scripts
     * within the page; {@code meta} and {@code headers} by name, with a pattern found in the value; {@code cookies};
     * {@code markup} as {@code @attribute}, {@code @attribute=value}, {@code #id}, {@code .class} or {@code element-name}. A
     * {@code *} stands for the rest of a name or of a path's segment.
     */
    static TechnologyRule of(String name, String category, JsonNode rule) {
        var signs = new ArrayList<Sign>();
        add(signs, rule.path("addresses"), TechnologyRule::address);
        add(signs, rule.path("paths"), TechnologyRule::path);
        add(signs, rule.path("libraries"), library -> page -> page.named(Kind.LIBRARY, library));
        add(signs, rule.path("words"), word -> page -> page.named(Kind.WORD, word));
        add(signs, rule.path("cookies"), cookie -> page -> page.named(Kind.COOKIE, cookie));
        add(signs, rule.path("markup"), token -> page -> page.named(Kind.MARKUP, token));
        addValued(signs, rule.path("meta"), Kind.META);
        addValued(signs, rule.path("headers"), Kind.HEADER);
        return new TechnologyRule(
                name,
                category,
                List.copyOf(signs),
                rule.path("implies").valueStream().map(JsonNode::asString).toList());
    }

    Optional<String> sign(PageSigns page) {
        return signs.stream().flatMap(sign -> sign.in(page).stream()).findFirst();
    }

    private static Sign address(String address) {
        int slash = address.indexOf('/');
        String domain = slash < 0 ? address : address.substring(0, slash);
        Pattern path = Glob.beginning(slash < 0 ? "" : address.substring(slash));
        return page -> page.address(domain, path);
    }

    private static Sign path(String glob) {
        Pattern path = Glob.within(glob);
        return page -> page.path(path);
    }

    private static void add(List<Sign> signs, JsonNode list, Function<String, Sign> sign) {
        list.valueStream().map(JsonNode::asString).map(sign).forEach(signs::add);
    }

    private static void addValued(List<Sign> signs, JsonNode patterns, Kind kind) {
        patterns.properties().forEach(entry -> {
            Pattern value = Pattern.compile(entry.getValue().asString(), Pattern.CASE_INSENSITIVE);
            signs.add(page -> page.valued(kind, entry.getKey(), value));
        });
    }
}
