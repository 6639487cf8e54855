package dev.leadwright.portal.association;

import dev.leadwright.portal.association.AssociationStore.Row;
import dev.leadwright.portal.identity.MergedIds;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Makes, removes and reads associations, inside a transaction of the caller when it writes. */
@Component
public class Associations {

    private final AssociationStore store;
    private final AssociationTypes types;
    private final MergedIds mergedIds;

    Associations(AssociationStore store, AssociationTypes types, MergedIds mergedIds) {
        this.store = store;
        this.types = types;
        this.mergedIds = mergedIds;
    }

    /** Associates a record that was just created; the kinds of association say what stands on the other side. */
    public void associateNew(ObjectType from, long fromId, AssociationInput input) {
        long toId = mergedIds.current(ObjectRef.numberOf(input.to()));
        List<AssociationSpec> specs = input.types() == null ? List.of() : Problem.requireNoNull("types", input.types());
        if (specs.isEmpty()) {
            throw Problem.invalid("An association needs at least one type.");
        }
        ObjectType to = types.get(from, specs.getFirst()).to();
        associate(from, fromId, to, toId, specs);
    }

    /** Associates two records as something; returns the labels they now have. */
    List<String> associate(ObjectType from, long fromId, ObjectType to, long toId, List<AssociationSpec> specs) {
        List<AssociationType> wanted =
                specs.stream().map(spec -> types.get(from, spec)).toList();
        if (wanted.isEmpty() || wanted.stream().anyMatch(type -> type.to() != to)) {
            throw Problem.invalid("One or more association types are not valid between %s and %s."
                    .formatted(from.plural(), to.plural()));
        }
        requireBoth(from, fromId, to, toId);
        wanted.forEach(type -> insert(from, fromId, toId, type));
        store.insert(fromId, toId, types.getDefault(from, to));
        choosePrimaryIfNone(from, fromId, to, toId);
        return wanted.stream()
                .map(AssociationType::label)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Associates two records without a label; returns the kinds they now have. */
    List<AssociationType> associateDefault(ObjectType from, long fromId, ObjectType to, long toId) {
        AssociationType unlabelled = types.getDefault(from, to);
        requireBoth(from, fromId, to, toId);
        store.insert(fromId, toId, unlabelled);
        List<AssociationType> made = new ArrayList<>(List.of(unlabelled));
        if (choosePrimaryIfNone(from, fromId, to, toId)) {
            made.add(types.getPrimaryCompany(from));
        }
        return made;
    }

    /** Associates two records without a label, whatever ids lead to them. */
    public void associateUnlabelled(ObjectType from, long fromId, ObjectType to, long toId) {
        associateDefault(from, mergedIds.current(fromId), to, mergedIds.current(toId));
    }

    /** Removes everything between two records. What is not there is as good as removed. */
    void removeAll(long fromId, long toId) {
        store.deleteAll(fromId, toId);
    }

    /** Removes single kinds; the record stays associated without a label. */
    void remove(ObjectType from, long fromId, long toId, List<AssociationSpec> specs) {
        specs.forEach(spec -> store.delete(fromId, toId, types.get(from, spec)));
    }

    /** Gives a merged record the associations of those it came of; of two primary companies the primary's stays. */
    public void moveAll(ObjectType type, long primary, long other, long merged) {
        List<Long> former = List.of(primary, other);
        store.move(primary, merged, former, List.of());
        boolean hasPrimaryCompany =
                type == ObjectType.CONTACTS && !primaryCompanies(merged).isEmpty();
        List<Integer> dropped = hasPrimaryCompany
                ? List.of(
                        types.getPrimaryCompany(ObjectType.CONTACTS).typeId(),
                        types.getPrimaryCompany(ObjectType.COMPANIES).typeId())
                : List.of();
        store.move(other, merged, former, dropped);
    }

    /** Who belongs to each of these records; a record with nobody has no entry. */
    public Map<Long, List<AssociatedId>> listAssociatedIds(Collection<Long> ids, ObjectType to) {
        Map<Long, List<AssociatedId>> byRecord = new LinkedHashMap<>();
        for (Row row : store.list(ids, to, 0)) {
            byRecord.computeIfAbsent(row.fromId(), id -> new ArrayList<>())
                    .add(new AssociatedId(Long.toString(row.toId()), row.name()));
        }
        return byRecord;
    }

    /** The ids of everything that belongs to each of these records. */
    public Map<Long, Set<Long>> listAllAssociated(Collection<Long> ids) {
        Map<Long, Set<Long>> byRecord = new LinkedHashMap<>();
        for (ObjectType to : ObjectType.values()) {
            store.list(ids, to, 0)
                    .forEach(row -> byRecord.computeIfAbsent(row.fromId(), id -> new TreeSet<>())
                            .add(row.toId()));
        }
        return byRecord;
    }

    private void insert(ObjectType from, long fromId, long toId, AssociationType type) {
        if (type.isPrimaryCompany()) {
            replacePrimary(from, fromId, toId);
        } else {
            store.insert(fromId, toId, type);
        }
    }

    private void replacePrimary(ObjectType from, long fromId, long toId) {
        long contact = from == ObjectType.CONTACTS ? fromId : toId;
        long company = from == ObjectType.CONTACTS ? toId : fromId;
        store.lock(contact);
        AssociationType primary = types.getPrimaryCompany(ObjectType.CONTACTS);
        primaryCompanies(contact).forEach(former -> store.delete(contact, former, primary));
        store.insert(contact, company, primary);
    }

    private boolean choosePrimaryIfNone(ObjectType from, long fromId, ObjectType to, long toId) {
        boolean contactAndCompany = (from == ObjectType.CONTACTS && to == ObjectType.COMPANIES)
                || (from == ObjectType.COMPANIES && to == ObjectType.CONTACTS);
        if (!contactAndCompany) {
            return false;
        }
        long contact = from == ObjectType.CONTACTS ? fromId : toId;
        store.lock(contact);
        if (!primaryCompanies(contact).isEmpty()) {
            return false;
        }
        replacePrimary(from, fromId, toId);
        return true;
    }

    private List<Long> primaryCompanies(long contact) {
        int primary = types.getPrimaryCompany(ObjectType.CONTACTS).typeId();
        return store.list(List.of(contact), ObjectType.COMPANIES, 0).stream()
                .filter(row -> row.typeId() == primary)
                .map(Row::toId)
                .toList();
    }

    private void requireBoth(ObjectType from, long fromId, ObjectType to, long toId) {
        if (!store.exist(from, List.of(fromId))) {
            throw Problem.notFound("No %s with id %d exists.".formatted(from.singular(), fromId));
        }
        if (!store.exist(to, List.of(toId))) {
            throw Problem.notFound("No %s with id %d exists.".formatted(to.singular(), toId));
        }
    }
}
