package dev.leadwright.portal.record;

import dev.leadwright.portal.PortalRecord;
import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.schema.ObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the tables for whoever runs the portal, past the API and its limits. */
@Component
public class RecordLedger {

    private final RecordStore store;
    private final RecordViews views;
    private final Associations associations;

    RecordLedger(RecordStore store, RecordViews views, Associations associations) {
        this.store = store;
        this.views = views;
        this.associations = associations;
    }

    public List<PortalRecord> list(ObjectType type) {
        List<StoredRecord> rows = store.listAfter(type, 0, Integer.MAX_VALUE, false);
        Map<Long, Set<Long>> associated = associations.listAllAssociated(
                rows.stream().map(StoredRecord::id).toList());
        return rows.stream()
                .map(row -> new PortalRecord(
                        row.id(),
                        set(views.viewAll(row)),
                        associated.getOrDefault(row.id(), Set.of()),
                        row.createdAt(),
                        row.updatedAt()))
                .toList();
    }

    public long count(ObjectType type) {
        return store.count(type);
    }

    private static Map<String, String> set(RecordView view) {
        Map<String, String> properties = new HashMap<>();
        view.properties().forEach((name, value) -> {
            if (value != null) {
                properties.put(name, value);
            }
        });
        return properties;
    }
}
