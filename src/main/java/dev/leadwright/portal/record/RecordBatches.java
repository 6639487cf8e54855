package dev.leadwright.portal.record;

import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Up to 100 records at a time. A batch is one transaction and fails as a whole, unless every input has a trace id of its
 * own: then each is a transaction, and the answer tells which failed.
 */
@Component
public class RecordBatches {

    private final RecordStore store;
    private final RecordWriter writer;
    private final RecordFinder finder;
    private final RecordViews views;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordBatches(
            RecordStore store,
            RecordWriter writer,
            RecordFinder finder,
            RecordViews views,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.finder = finder;
        this.views = views;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each record once, whatever ids lead to it; those that do not exist are one entry of {@code errors}. */
    public BatchAnswer read(ObjectType type, BatchRequest request, boolean archived) {
        Instant startedAt = clock.instant();
        Map<String, Optional<Long>> ids = new LinkedHashMap<>();
        for (RecordInput input : request.checkedInputs()) {
            ids.computeIfAbsent(input.givenId(), id -> finder.findId(type, id, request.idProperty()));
        }
        Map<Long, StoredRecord> found = new LinkedHashMap<>();
        List<Long> known = ids.values().stream().flatMap(Optional::stream).toList();
        store.listByIds(type, known, archived).forEach(row -> found.put(row.id(), row));

        List<RecordView> results = found.values().stream()
                .map(row -> views.view(row, request.wantedProperties()))
                .toList();
        List<String> missing = ids.entrySet().stream()
                .filter(entry -> entry.getValue().map(found::get).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return answer(results, notFound(type, missing), startedAt);
    }

    public BatchAnswer create(ObjectType type, BatchRequest request) {
        return write(request.checkedInputs(), input -> views.written(writer.create(type, input), input));
    }

    public BatchAnswer upsert(ObjectType type, BatchRequest request) {
        List<RecordInput> inputs = request.checkedInputs();
        requireDistinct(type, inputs);
        return write(inputs, input -> {
            RecordWriter.Upserted upserted = writer.upsert(type, input);
            return views.written(upserted.row(), input).upserted(upserted.created());
        });
    }

    /** Changes the records that exist; the others are one entry of {@code errors}. */
    public BatchAnswer update(ObjectType type, BatchRequest request) {
        Instant startedAt = clock.instant();
        List<RecordInput> inputs = request.checkedInputs();
        requireDistinct(type, inputs);
        Map<RecordInput, Long> ids = existing(type, inputs);
        if (BatchRequest.areTraced(inputs)) {
            return updateExisting(type, inputs, ids, startedAt);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lockAll(new TreeSet<>(ids.values()));
            return updateExisting(type, inputs, ids, startedAt);
        }));
    }

    public void archive(ObjectType type, BatchRequest request) {
        List<Long> ids = request.checkedInputs().stream()
                .map(input -> finder.findId(type, input.givenId(), request.idProperty()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        transaction.executeWithoutResult(status -> ids.forEach(id -> writer.archive(type, id)));
    }

    private BatchAnswer updateExisting(
            ObjectType type, List<RecordInput> inputs, Map<RecordInput, Long> ids, Instant startedAt) {
        List<RecordInput> toWrite = inputs.stream().filter(ids::containsKey).toList();
        BatchAnswer written = write(toWrite, input -> update(type, Objects.requireNonNull(ids.get(input)), input));
        List<ErrorBody> errors = new ArrayList<>(written.errors() == null ? List.of() : written.errors());
        errors.addAll(notFound(
                type,
                inputs.stream()
                        .filter(input -> !ids.containsKey(input))
                        .map(RecordInput::givenId)
                        .toList()));
        return answer(written.results(), errors, startedAt);
    }

    private RecordView update(ObjectType type, long id, RecordInput input) {
        return views.written(writer.update(type, id, input), input);
    }

    /** Two inputs for one record fail the whole batch, with and without trace ids. Source: answers of real accounts. */
    private void requireDistinct(ObjectType type, List<RecordInput> inputs) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = inputs.stream()
                .filter(input -> !seen.add(finder.findId(type, input.givenId(), input.idProperty())
                        .map(String::valueOf)
                        .orElseGet(() -> input.givenId().toLowerCase(Locale.ROOT))))
                .map(RecordInput::givenId)
                .distinct()
                .toList();
        if (!repeated.isEmpty()) {
            throw Problem.invalid(
                    "Duplicate IDs found in batch input: %s. IDs must be unique".formatted(repeated), "ids", repeated);
        }
    }

    private Map<RecordInput, Long> existing(ObjectType type, List<RecordInput> inputs) {
        Map<RecordInput, Long> ids = new LinkedHashMap<>();
        inputs.forEach(input ->
                finder.findId(type, input.givenId(), input.idProperty()).ifPresent(id -> ids.put(input, id)));
        List<Long> there = store.listByIds(type, ids.values(), false).stream()
                .map(StoredRecord::id)
                .toList();
        ids.values().retainAll(there);
        return ids;
    }

    private BatchAnswer write(List<RecordInput> inputs, Function<RecordInput, RecordView> write) {
        Instant startedAt = clock.instant();
        return BatchRequest.areTraced(inputs)
                ? writeEach(inputs, write, startedAt)
                : answer(writeAll(inputs, write), List.of(), startedAt);
    }

    private List<RecordView> writeAll(List<RecordInput> inputs, Function<RecordInput, RecordView> write) {
        return Objects.requireNonNull(
                transaction.execute(status -> inputs.stream().map(write).toList()));
    }

    private BatchAnswer writeEach(
            List<RecordInput> inputs, Function<RecordInput, RecordView> write, Instant startedAt) {
        List<RecordView> written = new ArrayList<>();
        List<ErrorBody> errors = new ArrayList<>();
        for (RecordInput input : inputs) {
            try {
                written.addAll(writeAll(List.of(input), write));
            } catch (Problem problem) {
                String traceId = Objects.requireNonNull(input.objectWriteTraceId());
                errors.add(ErrorBody.inBatch(problem, "objectWriteTraceId", List.of(traceId)));
            }
        }
        return answer(written, errors, startedAt);
    }

    private BatchAnswer answer(List<RecordView> results, List<ErrorBody> errors, Instant startedAt) {
        return BatchAnswer.complete(results, errors, startedAt, clock.instant());
    }

    private static List<ErrorBody> notFound(ObjectType type, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Problem problem = Problem.notFound(
                "Could not get some %s objects, they may be deleted or not exist. Check that ids are valid."
                        .formatted(type.singular().toUpperCase(Locale.ROOT)));
        return List.of(ErrorBody.inBatch(problem, "ids", ids));
    }
}
