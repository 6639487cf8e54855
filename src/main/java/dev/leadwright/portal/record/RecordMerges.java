package dev.leadwright.portal.record;

import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.identity.MergedIds;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one record of two. It has an id of its own, to which both former ids lead; the former records are gone, without
 * being archived. Source: HubSpot's changelog "Updated merge functionality for contacts and companies".
 */
@Component
public class RecordMerges {

    private final RecordStore records;
    private final RecordFinder finder;
    private final RecordViews views;
    private final UniqueValues uniqueValues;
    private final DerivedProperties derived;
    private final Associations associations;
    private final MergedIds mergedIds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordMerges(
            RecordStore records,
            RecordFinder finder,
            RecordViews views,
            UniqueValues uniqueValues,
            DerivedProperties derived,
            Associations associations,
            MergedIds mergedIds,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.finder = finder;
        this.views = views;
        this.uniqueValues = uniqueValues;
        this.derived = derived;
        this.associations = associations;
        this.mergedIds = mergedIds;
        this.transaction = transaction;
        this.clock = clock;
    }

    public RecordView merge(ObjectType type, MergeInput input) {
        if (type.isActivity()) {
            throw Problem.invalid("%s cannot be merged.".formatted(type.plural()));
        }
        long primaryId = finder.getId(type, given("primaryObjectId", input.primaryObjectId()), null);
        long otherId = finder.getId(type, given("objectIdToMerge", input.objectIdToMerge()), null);
        if (primaryId == otherId) {
            throw Problem.invalid("primaryObjectId and objectIdToMerge name the same record.");
        }
        StoredRecord merged = Objects.requireNonNull(transaction.execute(status -> merge(type, primaryId, otherId)));
        mergedIds.reload();
        return views.viewAll(merged);
    }

    private StoredRecord merge(ObjectType type, long primaryId, long otherId) {
        List<Long> formerIds = List.of(primaryId, otherId);
        records.lockAll(new TreeSet<>(formerIds));
        StoredRecord primary = get(type, primaryId);
        StoredRecord other = get(type, otherId);
        Map<String, String> properties = MergedProperties.of(primary, other);
        derived.fill(type, properties);
        Instant created = primary.createdAt().isBefore(other.createdAt()) ? primary.createdAt() : other.createdAt();
        StoredRecord merged =
                records.insert(type, properties, created, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        uniqueValues.moveAll(formerIds, merged.id());
        associations.moveAll(type, primaryId, otherId, merged.id());
        mergedIds.redirect(formerIds, merged.id());
        records.delete(formerIds);
        return merged;
    }

    private StoredRecord get(ObjectType type, long id) {
        return records.find(type, id, false).orElseThrow(() -> Problem.objectNotFound(Long.toString(id)));
    }

    private static String given(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Problem.invalid("Some required fields were not set: [%s]".formatted(field));
        }
        return id;
    }
}
