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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads records by their ids, or by another unique property. A record may come back under another name than it was asked
 * for: the one that it was merged into, or one whose second e-mail address it is. Then each that is missing is asked for
 * alone, where the answer can only be the one that was meant.
 *
 * @param idProperty absent where records are named by their ids
 */
record BatchRead(
        HubspotHttp http, RecordType type, @Nullable String idProperty, List<String> properties)
        implements Request<String, Optional<Wire.Item>> {

    @Override
    public int largest() {
        return Records.LARGEST_BATCH;
    }

    @Override
    public Object identity(String id) {
        return id;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Turn takeTurn(Supplier<Urgency> urgency) {
        return http.takeTurn(call(List.of()), urgency);
    }

    @Override
    public CrmException interrupted(String id, boolean sent) {
        return http.interrupted(call(List.of(id)), sent);
    }

    @Override
    public List<Answer<Optional<Wire.Item>>> send(List<String> ids, Turn turn) {
        Call call = call(ids);
        Wire.Items answer = http.sendForParts(call, Wire.Items.class, turn);
        Optional<ErrorBody> failure = answer.errors().stream()
                .filter(error -> !error.isAboutMissingRecord())
                .findFirst();
        if (ids.size() == 1) {
            failure.ifPresent(error -> {
                throw http.ofItem(call, error);
            });
            return List.of(new Answer.Done<>(answer.results().stream().findFirst()));
        }
        Map<String, Wire.Item> found = new HashMap<>();
        answer.results().forEach(item -> found.put(name(item), item));
        boolean allKnown = failure.isEmpty() && ids.containsAll(found.keySet());
        Set<String> missing = answer.errors().stream().flatMap(ErrorBody::ids).collect(Collectors.toUnmodifiableSet());
        return ids.stream()
                .<Answer<Optional<Wire.Item>>>map(id -> {
                    Optional<Wire.Item> item = Optional.ofNullable(found.get(id));
                    boolean settled = item.isPresent() || allKnown || missing.contains(id);
                    return settled ? new Answer.Done<>(item) : new Answer.Alone<>();
                })
                .toList();
    }

    private String name(Wire.Item item) {
        return idProperty == null
                ? item.id()
                : item.values().find(idProperty).orElse("").toLowerCase(Locale.ROOT);
    }

    private Call call(List<String> ids) {
        return Call.read(
                Paths.objects(type) + "/batch/read",
                new Requests.Read(
                        properties,
                        idProperty,
                        ids.stream().map(Requests.Reference::new).toList()),
                ids.size() == 1 && idProperty == null
                        ? "read " + type.singular() + " " + ids.getFirst()
                        : "read " + type.path());
    }
}
