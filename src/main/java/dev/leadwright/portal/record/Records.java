package dev.leadwright.portal.record;

import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One record at a time: create, get, list, change, archive. */
@Component
public class Records {

    private static final int MAX_PAGE = 100;

    private final RecordStore store;
    private final RecordWriter writer;
    private final RecordFinder finder;
    private final RecordViews views;
    private final Associations associations;
    private final TransactionTemplate transaction;

    Records(
            RecordStore store,
            RecordWriter writer,
            RecordFinder finder,
            RecordViews views,
            Associations associations,
            TransactionTemplate transaction) {
        this.store = store;
        this.writer = writer;
        this.finder = finder;
        this.views = views;
        this.associations = associations;
        this.transaction = transaction;
    }

    /** What a reader wants to see. */
    public record Wanted(Collection<String> properties, Collection<ObjectType> associations, boolean archived) {}

    public RecordView create(ObjectType type, RecordInput input) {
        StoredRecord created = inTransaction(() -> writer.create(type, input));
        return views.written(created, input);
    }

    public RecordView update(ObjectType type, String id, @Nullable String idProperty, RecordInput input) {
        StoredRecord changed = inTransaction(() -> writer.update(type, finder.getId(type, id, idProperty), input));
        return views.written(changed, input);
    }

    public void archive(ObjectType type, String id) {
        long found = finder.getId(type, id, null);
        transaction.executeWithoutResult(status -> writer.archive(type, found));
    }

    public RecordView get(ObjectType type, String id, @Nullable String idProperty, Wanted wanted) {
        StoredRecord row = finder.findId(type, id, idProperty)
                .flatMap(found -> store.find(type, found, wanted.archived()))
                .orElseThrow(() -> Problem.objectNotFound(id));
        return show(List.of(row), wanted).getFirst();
    }

    /** Records in the order of their ids. */
    public Page list(ObjectType type, long after, int limit, Wanted wanted) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw Problem.invalid("limit must be between 1 and %d, but was %d.".formatted(MAX_PAGE, limit));
        }
        List<StoredRecord> rows = store.listAfter(type, after, limit + 1, wanted.archived());
        boolean more = rows.size() > limit;
        List<StoredRecord> shown = more ? rows.subList(0, limit) : rows;
        Paging paging = more ? Paging.after(Long.toString(shown.getLast().id())) : null;
        return new Page(show(shown, wanted), paging);
    }

    private List<RecordView> show(List<StoredRecord> rows, Wanted wanted) {
        List<RecordView> shown =
                rows.stream().map(row -> views.view(row, wanted.properties())).toList();
        return wanted.associations().isEmpty() ? shown : withAssociations(shown, rows, wanted);
    }

    private List<RecordView> withAssociations(List<RecordView> shown, List<StoredRecord> rows, Wanted wanted) {
        List<Long> ids = rows.stream().map(StoredRecord::id).toList();
        Map<String, Map<String, RecordView.AssociatedIds>> byRecord = new LinkedHashMap<>();
        for (ObjectType to : wanted.associations()) {
            associations
                    .listAssociatedIds(ids, to)
                    .forEach((id, found) -> byRecord.computeIfAbsent(Long.toString(id), key -> new LinkedHashMap<>())
                            .put(to.plural(), new RecordView.AssociatedIds(found)));
        }
        return shown.stream()
                .map(view -> byRecord.containsKey(view.id())
                        ? view.with(Objects.requireNonNull(byRecord.get(view.id())))
                        : view)
                .toList();
    }

    private StoredRecord inTransaction(Supplier<StoredRecord> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
