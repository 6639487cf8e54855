package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Creates or changes records by a unique property, so that doing it again makes no second one. */
record BatchUpsert(HubspotHttp http, RecordType type, String idProperty)
        implements Request<Requests.Change, Wire.Item> {

    @Override
    public int largest() {
        return Records.LARGEST_BATCH;
    }

    @Override
    public Object identity(Requests.Change change) {
        return name(change.id());
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
                    .orElseThrow(() -> http.unreadable(call, "it names no record"))));
        }
        Map<String, Wire.Item> written = new HashMap<>();
        answer.results()
                .forEach(item -> written.put(name(item.values().find(idProperty).orElse("")), item));
        return changes.stream()
                .<Answer<Wire.Item>>map(change -> {
                    Wire.Item item = written.get(name(change.id()));
                    return item == null ? new Answer.Alone<>() : new Answer.Done<>(item);
                })
                .toList();
    }

    /** HubSpot tells unique values apart without regard to case. */
    private static String name(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private Call call(List<Requests.Change> changes) {
        return Call.write(
                Paths.objects(type) + "/batch/upsert",
                new Requests.Inputs(changes),
                changes.size() == 1
                        ? "create or update the " + type.singular() + " with this " + idProperty
                        : "create or update " + type.path() + " by " + idProperty);
    }
}
