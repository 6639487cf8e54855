package dev.leadwright.portal.record;

import dev.leadwright.portal.schema.ObjectType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code object}. Property values are in their stored form; an unset property has no entry. */
public record StoredRecord(
        long id,
        ObjectType type,
        Map<String, String> properties,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    public boolean isArchived() {
        return archivedAt != null;
    }
}
