package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints for records, the same for every type. Single reads and updates are batches of one, so that calls made at
 * the same moment can share a request without another path to get wrong.
 */
final class Records {
    /** Most inputs of a batch (HubSpot). */
    static final int LARGEST_BATCH = 100;

    private final HubspotHttp http;

    Records(HubspotHttp http) {
        this.http = http;
    }

    /** The records with these ids in their order; those that do not exist are missing. */
    List<Wire.Item> list(RecordType type, Collection<String> ids, List<String> properties) {
        List<Wire.Item> found = new ArrayList<>();
        ids.stream().distinct().gather(Gatherers.windowFixed(LARGEST_BATCH)).forEach(batch -> {
            Map<String, Wire.Item> byId = new LinkedHashMap<>();
            read(type, null, batch, properties).forEach(item -> byId.put(item.id(), item));
            batch.stream().map(byId::remove).filter(Objects::nonNull).forEach(found::add);
        });
        return found;
    }

    /** The record with this id, or the one it was merged into. */
    Wire.Item get(RecordType type, String id, List<String> properties) {
        return find(type, id, properties).orElseThrow(() -> notFound(type, id));
    }

    Optional<Wire.Item> find(RecordType type, String id, List<String> properties) {
        return read(type, null, List.of(id), properties).stream().findFirst();
    }

    /** The record with this value of a unique property. */
    Optional<Wire.Item> findBy(RecordType type, String property, String value, List<String> properties) {
        return read(type, property, List.of(value), properties).stream().findFirst();
    }

    void update(RecordType type, String id, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Call call = Call.write(
                Paths.objects(type) + "/batch/update",
                new Requests.Inputs(List.of(new Requests.Change(id, null, changes))),
                "update " + type.singular() + " " + id);
        if (http.send(call, Wire.Items.class).results().isEmpty()) {
            throw notFound(type, id);
        }
    }

    /** Creates or updates the record with this value of a unique property. */
    Wire.Item upsert(RecordType type, String property, String value, Map<String, String> properties) {
        Call call = Call.write(
                Paths.objects(type) + "/batch/upsert",
                new Requests.Inputs(List.of(new Requests.Change(value, property, properties))),
                "create or update the " + type.singular() + " with this " + property);
        return http.send(call, Wire.Items.class).results().stream()
                .findFirst()
                .orElseThrow(() -> http.unreadable(call, "it names no record"));
    }

    /** Creates a record with its associations and answers its id. */
    String create(RecordType type, Map<String, String> properties, List<Requests.NewLink> associations) {
        Call call =
                Call.create(Paths.objects(type), new Requests.New(properties, associations), "create " + type.one());
        return http.send(call, Wire.Item.class).id();
    }

    Wire.Items search(RecordType type, Search search) {
        return http.send(
                Call.search(Paths.objects(type) + "/search", search, "search " + type.path()), Wire.Items.class);
    }

    private List<Wire.Item> read(
            RecordType type, @Nullable String idProperty, List<String> ids, List<String> properties) {
        Call call = Call.read(
                Paths.objects(type) + "/batch/read",
                new Requests.Read(
                        properties,
                        idProperty,
                        ids.stream().map(Requests.Reference::new).toList()),
                ids.size() == 1 && idProperty == null
                        ? "read " + type.singular() + " " + ids.getFirst()
                        : "read " + type.path());
        return http.send(call, Wire.Items.class).results();
    }

    private static CrmException notFound(RecordType type, String id) {
        return new CrmException.NotFound("HubSpot has no " + type.singular() + " " + id + ", or it is archived.");
    }
}
