package dev.leadwright.portal.record;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import dev.leadwright.portal.schema.Shown;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a stored record what the API shows: the usual properties and those asked for. */
@Component
public class RecordViews {

    private final PropertyCatalog catalog;
    private final boolean echoesTraceIds;

    RecordViews(PropertyCatalog catalog, PortalRules rules) {
        this.catalog = catalog;
        this.echoesTraceIds = rules.echoesTraceIds();
    }

    /**
     * A record with the properties asked for; names that do not exist are left out, unset properties are null.
     *
     * @param requested names; none: the usual ones of this kind of record
     */
    public RecordView view(StoredRecord row, Collection<String> requested) {
        ObjectType type = row.type();
        Map<String, @Nullable String> shown = new TreeMap<>();
        Collection<String> names = requested.isEmpty() ? type.shownByDefault() : requested;
        for (String name : names) {
            catalog.find(type, name).ifPresent(property -> shown.put(name, value(row, property)));
        }
        shown.put("hs_object_id", Long.toString(row.id()));
        shown.put(type.createdProperty(), row.createdAt().toString());
        shown.put(type.modifiedProperty(), row.updatedAt().toString());
        return new RecordView(
                Long.toString(row.id()),
                shown,
                row.createdAt(),
                row.updatedAt(),
                row.isArchived(),
                row.archivedAt(),
                null,
                null,
                null);
    }

    /** All the properties a record has. */
    public RecordView viewAll(StoredRecord row) {
        return view(row, row.properties().keySet());
    }

    /** The answer to a write. */
    RecordView written(StoredRecord row, RecordInput input) {
        RecordView view = viewAll(row);
        return echoesTraceIds ? view.traced(input.objectWriteTraceId()) : view;
    }

    private static @Nullable String value(StoredRecord row, PropertyDefinition property) {
        return switch (property.name()) {
            case "hs_object_id" -> Long.toString(row.id());
            case "createdate", "hs_createdate" -> row.createdAt().toString();
            case "lastmodifieddate", "hs_lastmodifieddate" -> row.updatedAt().toString();
            default -> {
                String stored = row.properties().get(property.name());
                yield stored == null ? null : Shown.value(property, stored);
            }
        };
    }
}
