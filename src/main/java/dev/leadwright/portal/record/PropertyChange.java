package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.problem.Problem.Detail;
import dev.leadwright.portal.schema.CheckedValue;
import dev.leadwright.portal.schema.CheckedValue.Accepted;
import dev.leadwright.portal.schema.CheckedValue.Refused;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import dev.leadwright.portal.schema.ValueRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applies the properties of a request to those a record has; all that is wrong with them is told at once. */
@Component
class PropertyChange {

    private final PropertyCatalog catalog;
    private final ValueRules rules;
    private final JsonMapper json;

    PropertyChange(PropertyCatalog catalog, ValueRules rules, JsonMapper json) {
        this.catalog = catalog;
        this.rules = rules;
        this.json = json;
    }

    /** The record's properties afterwards. An empty value clears a property. */
    Map<String, String> apply(ObjectType type, Map<String, String> before, Map<String, @Nullable String> given) {
        Map<String, String> after = new TreeMap<>(before);
        List<Detail> refused = new ArrayList<>();
        given.forEach((name, value) -> applyOne(type, name, value, after).ifPresent(refused::add));
        if (!refused.isEmpty()) {
            throw Problem.invalid("Property values were not valid: " + asJson(refused), refused);
        }
        return after;
    }

    private Optional<Detail> applyOne(ObjectType type, String name, @Nullable String value, Map<String, String> after) {
        Optional<PropertyDefinition> property = catalog.find(type, name);
        if (property.isEmpty()) {
            return refusal("PROPERTY_DOESNT_EXIST", "Property \"%s\" does not exist".formatted(name), name);
        }
        if (property.get().readOnly()) {
            return refusal(
                    "READ_ONLY_VALUE",
                    "\"%s\" is a read only property; its value cannot be set.".formatted(name),
                    name);
        }
        if (value == null || value.isEmpty()) {
            after.remove(name);
            return Optional.empty();
        }
        CheckedValue checked = rules.check(property.get(), value);
        return switch (checked) {
            case Refused(String code, String message) -> refusal(code, message, name);
            case Accepted(String stored) -> {
                after.put(name, stored);
                yield Optional.empty();
            }
        };
    }

    /** HubSpot writes the reasons into the message, as JSON; in a batch with trace ids its errors have nothing else. */
    private String asJson(List<Detail> refused) {
        return json.writeValueAsString(refused.stream()
                .map(detail -> new InvalidProperty(
                        false,
                        detail.message(),
                        detail.code(),
                        detail.context()
                                .getOrDefault("propertyName", List.of(""))
                                .getFirst()))
                .toList());
    }

    private record InvalidProperty(
            @JsonProperty("isValid") boolean isValid,
            String message,
            @Nullable String error,
            String name) {}

    private static Optional<Detail> refusal(String code, String message, String property) {
        Map<String, List<String>> context = new LinkedHashMap<>();
        context.put("propertyName", List.of(property));
        return Optional.of(new Detail(message, code, context));
    }
}
