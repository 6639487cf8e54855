package dev.leadwright.portal.schema;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What is known of a property of a kind of records. */
public record PropertyDefinition(
        ObjectType objectType,
        String name,
        String label,
        String description,
        String groupName,
        ValueType type,
        String fieldType,
        List<PropertyOption> options,
        boolean hasUniqueValue,
        boolean readOnly,
        boolean hubspotDefined,
        boolean hidden,
        boolean formField,
        int displayOrder,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether an enumeration has this value; several are separated by semicolons in a checkbox property. */
    public boolean hasOption(String value) {
        return options.stream().anyMatch(option -> Objects.equals(option.value(), value));
    }

    /** Owners are an enumeration whose options are the portal's owners. */
    public boolean isOwner() {
        return name.equals("hubspot_owner_id");
    }

    /** Queues of tasks, and ids and addresses of merged records: lists that stand elsewhere. */
    boolean hasExternalOptions() {
        return isOwner() || (hubspotDefined && type == ValueType.ENUMERATION && options.isEmpty());
    }

    public boolean isMultipleChoice() {
        return fieldType.equals("checkbox");
    }
}
