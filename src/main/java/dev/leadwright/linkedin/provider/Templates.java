package dev.leadwright.linkedin.provider;

import dev.leadwright.linkedin.PersonQuery;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of an address. What is filled in is percent-encoded, and dots alone, which mean a folder, are not
 * filled in; so it can change nothing else of the address.
 */
final class Templates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private static final Pattern DOTS = Pattern.compile("\\.*");

    private Templates() {}

    static Map<String, String> values(PersonQuery query) {
        Map<String, String> values = new HashMap<>();
        put(values, "first-name", query.firstName());
        put(values, "last-name", query.lastName());
        put(values, "company", query.company());
        put(values, "domain", query.domain());
        put(values, "profile", query.profile().map(URI::toString));
        put(values, "company-page", query.companyPage().map(URI::toString));
        return values;
    }

    private static void put(Map<String, String> values, String name, Optional<String> value) {
        value.filter(text -> !DOTS.matcher(text).matches()).ifPresent(text -> values.put(name, text));
    }

    /** The address; a placeholder without a value is filled with nothing. */
    static URI fill(String template, Map<String, String> values) {
        return URI.create(PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(encoded(values.getOrDefault(found.group(1), "")))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
