package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates records. Each has a trace id ({@code objectWriteTraceId}, HubSpot's page "Error handling"), by which the answer
 * says which record was created for whom, and which one failed. A portal whose answers leave it out gets no more batches:
 * then nobody could tell whose record is whose.
 */
final class BatchCreate implements Request<Requests.New, String> {
    private static final Logger log = LoggerFactory.getLogger(BatchCreate.class);

    private final HubspotHttp http;
    private final RecordType type;
    private final AtomicBoolean isTraced = new AtomicBoolean(true);

    BatchCreate(HubspotHttp http, RecordType type) {
        this.http = http;
        this.type = type;
    }

    @Override
    public int largest() {
        return isTraced.get() ? Records.LARGEST_BATCH : 1;
    }

    /** Two that look the same are two. */
    @Override
    public Object identity(Requests.New record) {
        return new Object();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Turn takeTurn(Supplier<Urgency> urgency) {
        return http.takeTurn(single(new Requests.New(Map.of(), List.of())), urgency);
    }

    @Override
    public CrmException interrupted(Requests.New record, boolean sent) {
        return http.interrupted(single(record), sent);
    }

    @Override
    public List<Answer<String>> send(List<Requests.New> records, Turn turn) {
        if (records.size() == 1) {
            Call call = single(records.getFirst());
            return List.of(new Answer.Done<>(
                    http.sendForParts(call, Wire.Item.class, turn).id()));
        }
        Call call = many(records);
        Wire.Items answer = http.sendForParts(call, Wire.Items.class, turn);
        Map<String, Answer<String>> byTrace = new HashMap<>();
        answer.results().stream()
                .filter(item -> item.objectWriteTraceId() != null)
                .forEach(item -> byTrace.put(item.objectWriteTraceId(), new Answer.Done<>(item.id())));
        answer.errors()
                .forEach(error ->
                        error.traceIds().forEach(id -> byTrace.put(id, new Answer.Failed<>(http.ofItem(call, error)))));
        return IntStream.range(0, records.size())
                .mapToObj(i -> byTrace.computeIfAbsent(trace(i), _ -> untraced(call)))
                .toList();
    }

    private Answer<String> untraced(Call call) {
        if (isTraced.getAndSet(false)) {
            log.warn(
                    "HubSpot's answer does not say which {} was created for whom; from now on each is created alone",
                    type.singular());
        }
        return new Answer.Failed<>(http.unreadable(call, "it does not say what became of each record"));
    }

    private Call single(Requests.New record) {
        return Call.create(Paths.objects(type), record, "create " + type.one());
    }

    private Call many(List<Requests.New> records) {
        List<Requests.New> traced = IntStream.range(0, records.size())
                .mapToObj(i -> records.get(i).traced(trace(i)))
                .toList();
        return Call.create(Paths.objects(type) + "/batch/create", new Requests.Inputs(traced), "create " + type.path());
    }

    /** Unique in its batch, as HubSpot asks. */
    private static String trace(int index) {
        return "record-" + index;
    }
}
