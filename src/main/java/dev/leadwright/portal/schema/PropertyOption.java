package dev.leadwright.portal.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One choice of an enumeration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PropertyOption(
        @Nullable String label,
        @Nullable String value,
        @Nullable String description,
        @Nullable Integer displayOrder,
        @Nullable Boolean hidden) {}
