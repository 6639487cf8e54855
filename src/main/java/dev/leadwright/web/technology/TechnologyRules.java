package dev.leadwright.web.technology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of {@code web/technologies.json}. A page is read once into its signs; then each rule looks its own up among them,
 * so that a page of any size costs one pass and some thousand look-ups.
 *
 * <p>Only what a page loads, carries or is answered with counts: a link to a vendor and a word in its text prove nothing.
 */
public final class TechnologyRules {
    private final Map<String, TechnologyRule> rules;

    private TechnologyRules(Map<String, TechnologyRule> rules) {
        this.rules = rules;
    }

    /** Reads the rules that come with the program. */
    public static TechnologyRules load() {
        try (var file = TechnologyRules.class.getResourceAsStream("/web/technologies.json")) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file web/technologies.json.");
            }
            var rules = new LinkedHashMap<String, TechnologyRule>();
            for (Map.Entry<String, JsonNode> category :
                    JsonMapper.shared().readTree(file).properties()) {
                category.getValue()
                        .properties()
                        .forEach(rule -> rules.put(
                                rule.getKey(), TechnologyRule.of(rule.getKey(), category.getKey(), rule.getValue())));
            }
            return new TechnologyRules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a page uses, in the order of the file; what comes with another technology stands behind it.
     *
     * @param headers of its response, names in lower case
     */
    public List<Technology> find(URI page, Document document, Map<String, List<String>> headers) {
        PageSigns signs = PageSigns.of(page, document, headers);
        var found = new LinkedHashMap<String, Technology>();
        for (TechnologyRule rule : rules.values()) {
            rule.sign(signs)
                    .ifPresent(sign -> found.put(rule.name(), new Technology(rule.name(), rule.category(), sign)));
        }
        for (String name : List.copyOf(found.keySet())) {
            addWhatComesWith(name, found);
        }
        return new ArrayList<>(found.values());
    }

    private void addWhatComesWith(String name, Map<String, Technology> found) {
        TechnologyRule rule = rules.get(name);
        if (rule == null) {
            return;
        }
        for (String implied : rule.implies()) {
            TechnologyRule other = rules.get(implied);
            if (other != null && !found.containsKey(implied)) {
                found.put(implied, new Technology(implied, other.category(), "comes with " + name));
                addWhatComesWith(implied, found);
            }
        }
    }

    /** All rules, for the tests that hold each to its example. */
    List<TechnologyRule> all() {
        return List.copyOf(rules.values());
    }
}
