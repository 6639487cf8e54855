package dev.leadwright.portal.schema;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.PortalRules.TaskProperties;
import dev.leadwright.portal.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new or changed property must be like. Source: HubSpot's guide "Properties". */
@Component
class PropertyRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final int MAX_UNIQUE = 10;

    private final PropertyCatalog catalog;
    private final TaskProperties taskProperties;
    private final Clock clock;

    PropertyRules(PropertyCatalog catalog, PortalRules rules, Clock clock) {
        this.catalog = catalog;
        this.taskProperties = rules.taskProperties();
        this.clock = clock;
    }

    PropertyDefinition newProperty(ObjectType objectType, NewProperty wanted) {
        ValueType type = ValueType.parse(required("type", wanted.type()));
        boolean unique = Boolean.TRUE.equals(wanted.hasUniqueValue());
        requireAllowed(objectType, unique);
        if (unique) {
            requireRoomForUnique(objectType);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new PropertyDefinition(
                objectType,
                validName(wanted.name()),
                required("label", wanted.label()),
                Objects.requireNonNullElse(wanted.description(), ""),
                existingGroup(objectType, required("groupName", wanted.groupName())),
                type,
                fitting(type, required("fieldType", wanted.fieldType())),
                options(type, wanted.options()),
                unique,
                false,
                false,
                Boolean.TRUE.equals(wanted.hidden()),
                Boolean.TRUE.equals(wanted.formField()),
                Objects.requireNonNullElse(wanted.displayOrder(), -1),
                now,
                now);
    }

    /** The definition with the changes; name, type and uniqueness of values stay as they are. */
    PropertyDefinition changed(PropertyDefinition property, NewProperty change) {
        if (property.hubspotDefined()) {
            throw Problem.invalid("%s is HubSpot's own property and cannot be changed.".formatted(property.name()));
        }
        return new PropertyDefinition(
                property.objectType(),
                property.name(),
                Objects.requireNonNullElse(change.label(), property.label()),
                Objects.requireNonNullElse(change.description(), property.description()),
                change.groupName() == null
                        ? property.groupName()
                        : existingGroup(property.objectType(), change.groupName()),
                property.type(),
                change.fieldType() == null ? property.fieldType() : fitting(property.type(), change.fieldType()),
                change.options() == null ? property.options() : options(property.type(), change.options()),
                property.hasUniqueValue(),
                property.readOnly(),
                false,
                Objects.requireNonNullElse(change.hidden(), property.hidden()),
                Objects.requireNonNullElse(change.formField(), property.formField()),
                Objects.requireNonNullElse(change.displayOrder(), property.displayOrder()),
                property.createdAt(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid("Some required fields were not set: [%s]".formatted(field));
        }
        return value;
    }

    String validName(@Nullable String name) {
        String given = required("name", name);
        if (!NAME.matcher(given).matches()) {
            throw Problem.invalid(
                    "Name '%s' is not valid: lower-case letters, digits and underscores, starting with a letter, at most 100."
                            .formatted(given));
        }
        return given;
    }

    private String existingGroup(ObjectType type, String name) {
        if (catalog.listGroups(type).stream().noneMatch(group -> group.name().equals(name))) {
            throw Problem.invalid("Property group '%s' of %s does not exist.".formatted(name, type.plural()));
        }
        return name;
    }

    private static String fitting(ValueType type, String fieldType) {
        if (!type.allows(fieldType)) {
            throw Problem.invalid("fieldType '%s' does not fit type '%s'.".formatted(fieldType, type.wireName()));
        }
        return fieldType;
    }

    private static List<PropertyOption> options(ValueType type, @Nullable List<PropertyOption> given) {
        List<PropertyOption> options = given == null ? List.of() : given;
        if (type != ValueType.ENUMERATION) {
            return List.of();
        }
        if (options.isEmpty()) {
            throw Problem.invalid("An enumeration needs options.");
        }
        Set<String> values = new HashSet<>();
        for (PropertyOption option : options) {
            if (option == null
                    || option.label() == null
                    || option.value() == null
                    || option.displayOrder() == null
                    || option.hidden() == null) {
                throw Problem.invalid("Every option needs label, value, displayOrder and hidden.");
            }
            if (!values.add(option.value())) {
                throw Problem.invalid("Option value '%s' is given twice.".formatted(option.value()));
            }
        }
        return options;
    }

    private void requireAllowed(ObjectType type, boolean unique) {
        if (type != ObjectType.TASKS || taskProperties == TaskProperties.CUSTOM_AND_UNIQUE) {
            return;
        }
        if (taskProperties == TaskProperties.NONE) {
            throw Problem.invalid("Custom properties cannot be created for tasks.");
        }
        if (unique) {
            throw Problem.invalid("Properties of tasks cannot have unique values.");
        }
    }

    private void requireRoomForUnique(ObjectType type) {
        long unique = catalog.list(type).stream()
                .filter(property -> property.hasUniqueValue() && !property.hubspotDefined())
                .count();
        if (unique >= MAX_UNIQUE) {
            throw Problem.invalid("%s have %d properties with hasUniqueValue already; that is the limit."
                    .formatted(type.plural(), MAX_UNIQUE));
        }
    }
}
