package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leadwright.portal.association.AssociatedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as the API shows it.
 *
 * @param isNew in the answer to an upsert, whether the record was created
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
        String id,
        Map<String, @Nullable String> properties,
        Instant createdAt,
        Instant updatedAt,
        boolean archived,
        @Nullable Instant archivedAt,
        @Nullable Map<String, AssociatedIds> associations,
        @JsonProperty("new") @Nullable Boolean isNew,
        @Nullable String objectWriteTraceId) {

    /** The records of one kind that belong to this one. */
    public record AssociatedIds(List<AssociatedId> results) {}

    RecordView with(Map<String, AssociatedIds> found) {
        return new RecordView(
                id, properties, createdAt, updatedAt, archived, archivedAt, found, isNew, objectWriteTraceId);
    }

    RecordView traced(@Nullable String traceId) {
        return new RecordView(id, properties, createdAt, updatedAt, archived, archivedAt, associations, isNew, traceId);
    }

    RecordView upserted(boolean created) {
        return new RecordView(
                id, properties, createdAt, updatedAt, archived, archivedAt, associations, created, objectWriteTraceId);
    }
}
