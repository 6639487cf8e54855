package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates records. HubSpot's answer to a batch names neither whose record is whose nor keeps the order: the trace ids that
 * inputs carry ({@code objectWriteTraceId}, HubSpot's page "Error handling") come back with the errors, seldom with the
 * records. So each is known again by the value of a property, which no two of a batch share. A portal that changes such
 * values gets no more batches.
 */
final class BatchCreate implements Request<Requests.New, String> {
    private static final Logger log = LoggerFactory.getLogger(BatchCreate.class);

    private final HubspotHttp http;
    private final RecordType type;
    private final Optional<String> tie;
    private final AtomicBoolean isTied;

    /** @param tie the property by which a created record is known again; where there is none, each goes alone */
    BatchCreate(HubspotHttp http, RecordType type, Optional<String> tie) {
        this.http = http;
        this.type = type;
        this.tie = tie;
        this.isTied = new AtomicBoolean(tie.isPresent());
    }

    @Override
    public int largest() {
        return isTied.get() ? Records.LARGEST_BATCH : 1;
    }

    @Override
    public Object identity(Requests.New created) {
        return tie.<Object>map(name -> created.properties().getOrDefault(name, ""))
                .orElseGet(Object::new);
    }

    /** Two that look the same are two. */
    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Turn takeTurn(Supplier<Urgency> urgency) {
        return http.takeTurn(single(new Requests.New(Map.of(), List.of())), urgency);
    }

    @Override
    public CrmException interrupted(Requests.New created, boolean sent) {
        return http.interrupted(single(created), sent);
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
        Map<String, Answer<String>> settled = new HashMap<>();
        answer.errors()
                .forEach(error ->
                        error.traceIds().forEach(id -> settled.put(id, new Answer.Failed<>(http.ofItem(call, error)))));
        Map<String, String> idsByTie = new HashMap<>();
        String property = tie.orElseThrow();
        for (Wire.Item item : answer.results()) {
            if (item.objectWriteTraceId() != null) {
                settled.put(item.objectWriteTraceId(), new Answer.Done<>(item.id()));
            }
            item.values().find(property).ifPresent(value -> idsByTie.put(value, item.id()));
        }
        return IntStream.range(0, records.size())
                .mapToObj(i -> Optional.ofNullable(settled.get(trace(i)))
                        .or(() -> Optional.ofNullable(
                                        idsByTie.get(records.get(i).properties().get(property)))
                                .map(Answer.Done::new))
                        .orElseGet(() -> untied(call)))
                .toList();
    }

    private Answer<String> untied(Call call) {
        if (isTied.getAndSet(false)) {
            log.warn(
                    "HubSpot's answer does not tell whose {} is whose; from now on each is created alone",
                    type.singular());
        }
        return new Answer.Failed<>(http.unreadable(call, "it does not say what became of each record"));
    }

    private Call single(Requests.New created) {
        return Call.create(Paths.objects(type), created, "create " + type.one());
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
