package dev.leadwright.portal.record;

import dev.leadwright.portal.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code hs_email_headers}, a JSON text, into the read-only properties of sender and recipients. */
@Component
class EmailHeaders {

    private final JsonMapper json;

    EmailHeaders(JsonMapper json) {
        this.json = json;
    }

    void fill(Map<String, String> properties) {
        String headers = properties.get("hs_email_headers");
        if (headers == null) {
            return;
        }
        JsonNode root = parse(headers);
        people(properties, root.path("from"), "hs_email_from", true);
        people(properties, root.path("sender"), "hs_email_sender", false);
        people(properties, root.path("to"), "hs_email_to", true);
        people(properties, root.path("cc"), "hs_email_cc", false);
        people(properties, root.path("bcc"), "hs_email_bcc", false);
    }

    private JsonNode parse(String headers) {
        try {
            JsonNode root = json.readTree(headers);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException unreadable) {
            throw notAnObject();
        }
        throw notAnObject();
    }

    private static Problem notAnObject() {
        return Problem.invalid(
                "hs_email_headers must be a JSON object with from, to, cc and bcc, written as a string.");
    }

    private static void people(Map<String, String> properties, JsonNode people, String prefix, boolean named) {
        List<JsonNode> all = new ArrayList<>();
        if (people.isArray()) {
            people.forEach(all::add);
        } else if (people.isObject()) {
            all.add(people);
        }
        join(properties, prefix + "_email", all, "email");
        if (named) {
            join(properties, prefix + "_firstname", all, "firstName");
            join(properties, prefix + "_lastname", all, "lastName");
        }
    }

    private static void join(Map<String, String> properties, String name, List<JsonNode> people, String field) {
        List<String> values = people.stream()
                .map(person -> person.path(field).asString(""))
                .filter(value -> !value.isBlank())
                .toList();
        if (values.isEmpty()) {
            properties.remove(name);
        } else {
            properties.put(name, String.join(";", values));
        }
    }
}
