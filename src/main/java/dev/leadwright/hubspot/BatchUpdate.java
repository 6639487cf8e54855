package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Changes records by their ids. What the answer does not name is changed again, alone, to hear why. */
record BatchUpdate(HubspotHttp http, RecordType type) implements Request<Requests.Change, Wire.Item> {

    @Override
    public int largest() {
        return Records.LARGEST_BATCH;
    }

    /** HubSpot takes a record once in a batch. */
    @Override
    public Object identity(Requests.Change change) {
        return change.id();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Turn takeTurn(Supplier<Urgency> urgency) {
        return http.takeTurn(call(List.of()), urgency);
    }

    @Override
    public CrmException interrupted(Requests.Change change, boolean sent) {
        return http.interrupted(call(List.of(change)), sent);
    }

    @Override
    public List<Answer<Wire.Item>> send(List<Requests.Change> changes, Turn turn) {
        Call call = call(changes);
        Wire.Items answer = http.sendForParts(call, Wire.Items.class, turn);
        if (changes.size() == 1) {
            answer.errors().stream().findFirst().ifPresent(error -> {
                throw http.ofItem(call, error);
            });
            return List.of(new Answer.Done<>(answer.results().stream()
                    .findFirst()
                    .orElseThrow(() -> Records.notFound(type, changes.getFirst().id()))));
        }
        Map<String, Wire.Item> changed = new HashMap<>();
        answer.results().forEach(item -> changed.put(item.id(), item));
        return changes.stream()
                .<Answer<Wire.Item>>map(change -> {
                    Wire.Item item = changed.get(change.id());
                    return item == null ? new Answer.Alone<>() : new Answer.Done<>(item);
                })
                .toList();
    }

    private Call call(List<Requests.Change> changes) {
        return Call.write(
                Paths.objects(type) + "/batch/update",
                new Requests.Inputs(changes),
                changes.size() == 1
                        ? "update " + type.singular() + " " + changes.getFirst().id()
                        : "update " + type.path());
    }
}
