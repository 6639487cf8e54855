package dev.leadwright.portal.schema;

import java.time.Instant;
import java.util.List;

/** A property's definition as the API shows it. */
public record PropertyView(
        String name,
        String label,
        String type,
        String fieldType,
        String description,
        String groupName,
        List<PropertyOption> options,
        int displayOrder,
        boolean calculated,
        boolean externalOptions,
        boolean archived,
        boolean hasUniqueValue,
        boolean hidden,
        boolean hubspotDefined,
        boolean formField,
        Modification modificationMetadata,
        Instant createdAt,
        Instant updatedAt) {

    /** What of the property can be changed. */
    public record Modification(boolean archivable, boolean readOnlyDefinition, boolean readOnlyValue) {}

    static PropertyView of(PropertyDefinition property, boolean archived) {
        return new PropertyView(
                property.name(),
                property.label(),
                property.type().wireName(),
                property.fieldType(),
                property.description(),
                property.groupName(),
                property.options(),
                property.displayOrder(),
                false,
                property.hasExternalOptions(),
                archived,
                property.hasUniqueValue(),
                property.hidden(),
                property.hubspotDefined(),
                property.formField(),
                new Modification(!property.hubspotDefined(), property.hubspotDefined(), property.readOnly()),
                property.createdAt(),
                property.updatedAt());
    }
}
