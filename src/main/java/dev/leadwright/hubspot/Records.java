package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.hubspot.gather.Departures;
import dev.leadwright.hubspot.gather.Gathering;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoints for records, the same for every type. Calls for single records go in batches with others of their kind. */
final class Records {
    /** Most inputs of a batch (HubSpot). */
    static final int LARGEST_BATCH = 100;

    private static final Logger log = LoggerFactory.getLogger(Records.class);

    private final HubspotHttp http;
    private final Duration window;
    private final Departures departures;
    private final Map<BatchRead, Gathering<String, Optional<Wire.Item>>> reads = new ConcurrentHashMap<>();
    private final Map<RecordType, Gathering<Requests.Change, Wire.Item>> updates = new ConcurrentHashMap<>();
    private final Map<BatchUpsert, Gathering<Requests.Change, Wire.Item>> upserts = new ConcurrentHashMap<>();
    private final Map<Created, Gathering<Requests.New, String>> creates = new ConcurrentHashMap<>();

    /** @param tie the property by which a created record is known again */
    private record Created(RecordType type, Optional<String> tie) {}

    /** @param window how long a call waits for others to share its request */
    Records(HubspotHttp http, Duration window, Departures departures) {
        this.http = http;
        this.window = window;
        this.departures = departures;
    }

    /** The records with these ids in their order; those that do not exist are missing. */
    List<Wire.Item> list(RecordType type, Collection<String> ids, List<String> properties) {
        return reads(type, null, properties).callAll(ids.stream().distinct().toList()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The record with this id, or the one it was merged into. */
    Wire.Item get(RecordType type, String id, List<String> properties) {
        return find(type, id, properties).orElseThrow(() -> notFound(type, id));
    }

    Optional<Wire.Item> find(RecordType type, String id, List<String> properties) {
        return reads(type, null, properties).call(id);
    }

    /**
     * The record with this value of a unique property.
     *
     * @param value in lower case, as HubSpot compares it
     */
    Optional<Wire.Item> findBy(RecordType type, String property, String value, List<String> properties) {
        return reads(type, property, properties).call(value);
    }

    void update(RecordType type, String id, Map<String, String> changes) {
        if (!changes.isEmpty()) {
            updates.computeIfAbsent(type, _ -> new Gathering<>(new BatchUpdate(http, type), window, departures))
                    .call(new Requests.Change(id, null, changes));
        }
    }

    /** Creates or updates the record with this value of a unique property. */
    Wire.Item upsert(RecordType type, String property, String value, Map<String, String> properties) {
        return upserts.computeIfAbsent(
                        new BatchUpsert(http, type, property), request -> new Gathering<>(request, window, departures))
                .call(new Requests.Change(value, property, properties));
    }

    /** Creates a record with its associations and answers its id. */
    String create(RecordType type, Map<String, String> properties, List<Requests.NewLink> associations) {
        Created created = new Created(
                type, type.ties().stream().filter(properties::containsKey).findFirst());
        return creates.computeIfAbsent(
                        created, _ -> new Gathering<>(new BatchCreate(http, type, created.tie()), window, departures))
                .call(new Requests.New(properties, associations));
    }

    /** Deletes a record for good; one that is not there is as good as deleted. */
    void erase(RecordType type, String id) {
        try {
            http.send(
                    Call.write(
                            Paths.erasure(type),
                            new Requests.Erasure(id),
                            "delete " + type.singular() + " " + id + " for good"),
                    Wire.Nothing.class);
        } catch (CrmException.NotFound gone) {
            log.info("There was nothing to delete: {}", gone.getMessage());
        }
    }

    Wire.Items search(RecordType type, Search search) {
        return http.send(
                Call.search(Paths.objects(type) + "/search", search, "search " + type.path()), Wire.Items.class);
    }

    static CrmException notFound(RecordType type, String id) {
        return new CrmException.NotFound("HubSpot has no " + type.singular() + " " + id + ", or it is archived.");
    }

    private Gathering<String, Optional<Wire.Item>> reads(
            RecordType type, @Nullable String idProperty, List<String> properties) {
        return reads.computeIfAbsent(
                new BatchRead(http, type, idProperty, properties),
                request -> new Gathering<>(request, window, departures));
    }
}
