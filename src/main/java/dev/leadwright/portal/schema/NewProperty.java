package dev.leadwright.portal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property as a request describes it; when it is changed, what is absent stays. */
public record NewProperty(
        @Nullable String name,
        @Nullable String label,
        @Nullable String groupName,
        @Nullable String type,
        @Nullable String fieldType,
        @Nullable String description,
        @Nullable List<PropertyOption> options,
        @Nullable Boolean hasUniqueValue,
        @Nullable Boolean hidden,
        @Nullable Boolean formField,
        @Nullable Integer displayOrder) {}
