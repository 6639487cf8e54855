package dev.leadwright.portal.record;

import dev.leadwright.portal.association.AssociationInput;
import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one record, inside a transaction of its caller. */
@Component
class RecordWriter {

    private final RecordStore records;
    private final UniqueValues uniqueValues;
    private final PropertyCatalog catalog;
    private final PropertyChange change;
    private final DerivedProperties derived;
    private final Associations associations;
    private final RecordFinder finder;
    private final AdminRules adminRules;
    private final Clock clock;

    RecordWriter(
            RecordStore records,
            UniqueValues uniqueValues,
            PropertyCatalog catalog,
            PropertyChange change,
            DerivedProperties derived,
            Associations associations,
            RecordFinder finder,
            AdminRules adminRules,
            Clock clock) {
        this.records = records;
        this.uniqueValues = uniqueValues;
        this.catalog = catalog;
        this.change = change;
        this.derived = derived;
        this.associations = associations;
        this.finder = finder;
        this.adminRules = adminRules;
        this.clock = clock;
    }

    StoredRecord create(ObjectType type, RecordInput input) {
        return create(type, input, input.givenProperties());
    }

    StoredRecord update(ObjectType type, long id, RecordInput input) {
        StoredRecord before =
                records.findAndLock(type, id).orElseThrow(() -> Problem.objectNotFound(Long.toString(id)));
        Map<String, String> after = change.apply(type, before.properties(), input.givenProperties());
        RequiredProperties.check(type, after);
        adminRules.checkUpdate(type, input.givenProperties().keySet(), after);
        derived.fill(type, after);
        uniqueValues.take(type, id, before.properties(), after);
        return records.update(id, after, now());
    }

    /** Creates the record that has this value of a unique property, or changes it. */
    Upserted upsert(ObjectType type, RecordInput input) {
        String idProperty = uniqueProperty(type, input.idProperty());
        Optional<Long> existing = uniqueValues.find(type, idProperty, input.givenId());
        if (existing.isPresent()) {
            return new Upserted(update(type, existing.get(), input), false);
        }
        Map<String, @Nullable String> properties = new HashMap<>(input.givenProperties());
        properties.putIfAbsent(idProperty, input.givenId());
        return new Upserted(create(type, input, properties), true);
    }

    /** Archives a record; one that is not there is as good as archived. */
    void archive(ObjectType type, long id) {
        if (records.findAndLock(type, id).isPresent()) {
            uniqueValues.releaseAll(id);
            records.archive(id, now());
        }
    }

    /** What an upsert did. */
    record Upserted(StoredRecord row, boolean created) {}

    private StoredRecord create(ObjectType type, RecordInput input, Map<String, @Nullable String> given) {
        Map<String, String> properties = change.apply(type, Map.of(), given);
        RequiredProperties.check(type, properties);
        adminRules.checkCreate(type, properties);
        derived.fill(type, properties);
        Instant now = now();
        StoredRecord created = records.insert(type, properties, now, now);
        uniqueValues.take(type, created.id(), Map.of(), properties);
        for (AssociationInput association : input.givenAssociations()) {
            associations.associateNew(type, created.id(), association);
        }
        return created;
    }

    private String uniqueProperty(ObjectType type, @Nullable String name) {
        if (name == null) {
            throw Problem.invalid("An upsert needs idProperty: email, or a property with hasUniqueValue.");
        }
        return catalog.find(type, name)
                .filter(PropertyDefinition::hasUniqueValue)
                .map(PropertyDefinition::name)
                .orElseThrow(() -> finder.notUnique(type, name));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
