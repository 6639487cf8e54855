package dev.leadwright.portal.record;

import dev.leadwright.portal.identity.MergedIds;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the record that an id in a path or an input names: its own id, or the value of a unique property. */
@Component
class RecordFinder {

    private static final String OWN_ID = "hs_object_id";

    private final PropertyCatalog catalog;
    private final UniqueValues uniqueValues;
    private final MergedIds mergedIds;

    RecordFinder(PropertyCatalog catalog, UniqueValues uniqueValues, MergedIds mergedIds) {
        this.catalog = catalog;
        this.uniqueValues = uniqueValues;
        this.mergedIds = mergedIds;
    }

    long getId(ObjectType type, String id, @Nullable String idProperty) {
        return findId(type, id, idProperty).orElseThrow(() -> Problem.objectNotFound(id));
    }

    /**
     * The record's own id, also after a merge. Empty if no record has this value; a number is taken as an id without
     * looking.
     */
    Optional<Long> findId(ObjectType type, String id, @Nullable String idProperty) {
        if (idProperty == null || idProperty.isEmpty() || idProperty.equals(OWN_ID)) {
            return number(id).map(mergedIds::current);
        }
        if (catalog.find(type, idProperty)
                .filter(PropertyDefinition::hasUniqueValue)
                .isEmpty()) {
            throw notUnique(type, idProperty);
        }
        return uniqueValues.find(type, idProperty, id);
    }

    Problem notUnique(ObjectType type, String name) {
        return Problem.invalid("%s is not a property of %s whose values are unique.".formatted(name, type.plural()));
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
