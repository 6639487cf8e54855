package dev.leadwright.portal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A record as it stands in the portal's own tables: what a test or a summary judges by.
 *
 * @param properties as the API would show them; a property that is not set has no entry
 * @param associatedIds ids of the records it belongs to, of every kind
 */
public record PortalRecord(
        long id, Map<String, String> properties, Set<Long> associatedIds, Instant createdAt, Instant updatedAt) {

    public PortalRecord {
        properties = Map.copyOf(properties);
        associatedIds = Set.copyOf(associatedIds);
    }
}
