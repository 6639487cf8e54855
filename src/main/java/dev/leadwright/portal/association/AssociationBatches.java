package dev.leadwright.portal.association;

import dev.leadwright.portal.association.AssociationStore.Row;
import dev.leadwright.portal.association.AssociationWire.Answer;
import dev.leadwright.portal.association.AssociationWire.Associated;
import dev.leadwright.portal.association.AssociationWire.Kind;
import dev.leadwright.portal.association.AssociationWire.Labelled;
import dev.leadwright.portal.association.AssociationWire.Listing;
import dev.leadwright.portal.association.AssociationWire.Made;
import dev.leadwright.portal.association.AssociationWire.Next;
import dev.leadwright.portal.association.AssociationWire.OneToMany;
import dev.leadwright.portal.association.AssociationWire.Pair;
import dev.leadwright.portal.association.AssociationWire.ReadResult;
import dev.leadwright.portal.association.AssociationWire.Reading;
import dev.leadwright.portal.identity.MergedIds;
import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The association endpoints: many pairs at once, or one. A batch is one transaction. */
@Component
public class AssociationBatches {

    /** How many associated records one answer holds for one record. Source: HubSpot's v4 associations. */
    public static final int MAX_PAGE = 500;

    private static final int MAX_WRITES = 2_000;
    private static final int MAX_READS = 1_000;

    private final Associations associations;
    private final AssociationStore store;
    private final AssociationTypes types;
    private final MergedIds mergedIds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AssociationBatches(
            Associations associations,
            AssociationStore store,
            AssociationTypes types,
            MergedIds mergedIds,
            TransactionTemplate transaction,
            Clock clock) {
        this.associations = associations;
        this.store = store;
        this.types = types;
        this.mergedIds = mergedIds;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Answer<Made> associateDefault(ObjectType from, ObjectType to, @Nullable List<Pair> pairs) {
        Instant startedAt = clock.instant();
        List<Pair> inputs = limited(pairs, MAX_WRITES);
        List<Made> made = new ArrayList<>();
        transaction.executeWithoutResult(status -> inputs.forEach(pair -> {
            long fromId = id(pair.from());
            long toId = id(pair.to());
            associations.associateDefault(from, fromId, to, toId).forEach(type -> {
                made.add(new Made(ref(fromId), ref(toId), new AssociationSpec(type.category(), type.typeId())));
                AssociationType inverse = types.inverse(type);
                made.add(new Made(ref(toId), ref(fromId), new AssociationSpec(inverse.category(), inverse.typeId())));
            });
        }));
        return Answer.complete(made, List.of(), startedAt, clock.instant());
    }

    public Answer<Labelled> associate(ObjectType from, ObjectType to, @Nullable List<Pair> pairs) {
        Instant startedAt = clock.instant();
        List<Pair> inputs = limited(pairs, MAX_WRITES);
        List<Labelled> made = new ArrayList<>();
        transaction.executeWithoutResult(status -> inputs.forEach(pair -> {
            long fromId = id(pair.from());
            long toId = id(pair.to());
            List<String> labels = associations.associate(from, fromId, to, toId, pair.givenTypes());
            made.add(new Labelled(from.typeId(), fromId, to.typeId(), toId, labels));
        }));
        return Answer.complete(made, List.of(), startedAt, clock.instant());
    }

    public void archive(@Nullable List<OneToMany> inputs) {
        List<OneToMany> given = limited(inputs, MAX_WRITES);
        transaction.executeWithoutResult(status -> given.forEach(input -> {
            long fromId = id(input.from());
            List<ObjectRef> targets = input.to() == null ? List.of() : input.to();
            targets.forEach(to -> associations.removeAll(fromId, id(to)));
        }));
    }

    public void archiveLabels(ObjectType from, @Nullable List<Pair> pairs) {
        List<Pair> inputs = limited(pairs, MAX_WRITES);
        transaction.executeWithoutResult(status ->
                inputs.forEach(pair -> associations.remove(from, id(pair.from()), id(pair.to()), pair.givenTypes())));
    }

    /** What belongs to each record. A record with nothing is an entry of {@code errors}, as HubSpot has it. */
    public Answer<ReadResult> read(ObjectType from, ObjectType to, @Nullable List<Reading> readings) {
        Instant startedAt = clock.instant();
        List<ReadResult> results = new ArrayList<>();
        List<ErrorBody> errors = new ArrayList<>();
        for (Reading reading : limited(readings, MAX_READS)) {
            String id = Objects.requireNonNullElse(reading.id(), "");
            Listing found = list(mergedIds.current(ObjectRef.number(id)), to, reading.after(), MAX_PAGE);
            if (found.results().isEmpty()) {
                errors.add(noneFound(from, id, to));
            } else {
                results.add(new ReadResult(new ObjectRef(id), found.results(), found.paging()));
            }
        }
        return Answer.complete(results, errors, startedAt, clock.instant());
    }

    /** What belongs to one record, which must exist. */
    public Listing listOf(ObjectType from, String id, ObjectType to, @Nullable String after, int limit) {
        long fromId = mergedIds.current(ObjectRef.number(id));
        if (!store.exist(from, List.of(fromId))) {
            throw Problem.objectNotFound(id);
        }
        return list(fromId, to, after, limit);
    }

    private Listing list(long fromId, ObjectType to, @Nullable String after, int limit) {
        Map<Long, List<Kind>> byTarget = new LinkedHashMap<>();
        for (Row row : store.list(List.of(fromId), to, position(after))) {
            byTarget.computeIfAbsent(row.toId(), id -> new ArrayList<>())
                    .add(new Kind(row.category(), row.typeId(), row.label()));
        }
        List<Associated> found = byTarget.entrySet().stream()
                .limit(limit)
                .map(entry -> new Associated(entry.getKey(), entry.getValue()))
                .toList();
        boolean more = byTarget.size() > limit;
        String last = more ? Long.toString(found.getLast().toObjectId()) : "";
        return new Listing(found, more ? new Next.Paging(new Next(last)) : null);
    }

    /** Where a page begins: the cursor of the page before. Anything else was not given out by this portal. */
    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Problem.invalid(
                    "after must be the paging.next.after of an earlier answer, but was '%s'.".formatted(after));
        }
        return Long.parseLong(after);
    }

    public AssociationWire.Labels labels(ObjectType from, ObjectType to) {
        return new AssociationWire.Labels(types.list(from, to).stream()
                .map(type -> new Kind(type.category(), type.typeId(), type.label()))
                .toList());
    }

    private static ErrorBody noneFound(ObjectType from, String id, ObjectType to) {
        return new ErrorBody(
                "error",
                "No %s is associated with %s %s.".formatted(to.singular(), from.singular(), id),
                null,
                "OBJECT_NOT_FOUND",
                "crm.associations.NO_ASSOCIATIONS_FOUND",
                Map.of(
                        "fromObjectId", List.of(id),
                        "fromObjectType", List.of(from.singular()),
                        "toObjectType", List.of(to.singular())),
                List.of());
    }

    private static <T> List<T> limited(@Nullable List<T> inputs, int limit) {
        if (inputs == null || inputs.isEmpty() || inputs.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("inputs must hold at least one entry, and no null.");
        }
        if (inputs.size() > limit) {
            throw Problem.invalid("inputs holds %d entries; the limit is %d.".formatted(inputs.size(), limit));
        }
        return inputs;
    }

    private long id(@Nullable ObjectRef ref) {
        return mergedIds.current(ObjectRef.numberOf(ref));
    }

    private static ObjectRef ref(long id) {
        return new ObjectRef(Long.toString(id));
    }
}
