package dev.leadwright.web.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How a technology shows: any one of its signs is enough.
 *
 * @param scripts found in the address of a script, a stylesheet or another resource
 * @param inline found in a script within the page
 * @param meta by name of the meta tag, found in its content
 * @param headers by name in lower case, found in the value; an empty pattern: the header is there
 * @param cookies a cookie's name begins so
 * @param selectors CSS selectors of which one matches
 */
record TechnologyRule(
        String name,
        List<Pattern> scripts,
        List<Pattern> inline,
        Map<String, Pattern> meta,
        Map<String, Pattern> headers,
        List<String> cookies,
        List<String> selectors) {

    static TechnologyRule of(String name, JsonNode rule) {
        return new TechnologyRule(
                name,
                patterns(rule.path("scripts")),
                patterns(rule.path("inline")),
                patternsByName(rule.path("meta")),
                patternsByName(rule.path("headers")),
                rule.path("cookies").valueStream().map(JsonNode::asString).toList(),
                rule.path("selectors").valueStream().map(JsonNode::asString).toList());
    }

    private static List<Pattern> patterns(JsonNode list) {
        return list.valueStream().map(TechnologyRule::pattern).toList();
    }

    private static Map<String, Pattern> patternsByName(JsonNode object) {
        var patterns = new LinkedHashMap<String, Pattern>();
        object.properties().forEach(entry -> patterns.put(entry.getKey(), pattern(entry.getValue())));
        return patterns;
    }

    private static Pattern pattern(JsonNode regex) {
        return Pattern.compile(regex.asString(), Pattern.CASE_INSENSITIVE);
    }
}
