package dev.leadwright.portal.record;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a record must have to exist at all. Source: HubSpot's guides for each kind of record. */
final class RequiredProperties {

    private RequiredProperties() {}

    static void check(ObjectType type, Map<String, String> properties) {
        List<String> missing = allOf(type).stream()
                .filter(name -> !properties.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(
                    "Error creating %s. Some required properties were not set."
                            .formatted(type.singular().toUpperCase(Locale.ROOT)),
                    "properties",
                    missing);
        }
        List<String> alternatives = oneOf(type);
        if (!alternatives.isEmpty() && alternatives.stream().noneMatch(properties::containsKey)) {
            throw Problem.invalid(
                    "A %s needs at least one of these properties: %s"
                            .formatted(type.singular(), String.join(", ", alternatives)),
                    "properties",
                    alternatives);
        }
    }

    private static List<String> allOf(ObjectType type) {
        return switch (type) {
            case CONTACTS, COMPANIES -> List.of();
            case TASKS, NOTES, COMMUNICATIONS -> List.of("hs_timestamp");
            case EMAILS -> List.of("hs_timestamp", "hs_email_direction");
        };
    }

    private static List<String> oneOf(ObjectType type) {
        return switch (type) {
            case CONTACTS -> List.of("email", "firstname", "lastname");
            case COMPANIES -> List.of("name", "domain");
            case TASKS, NOTES, COMMUNICATIONS, EMAILS -> List.of();
        };
    }
}
