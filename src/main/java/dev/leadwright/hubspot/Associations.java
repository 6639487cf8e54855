package dev.leadwright.hubspot;

import dev.leadwright.crm.RecordId;
import dev.leadwright.hubspot.gather.Departures;
import dev.leadwright.hubspot.gather.Gathering;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which records belong together. Unlike searches, these answers do not lag. */
final class Associations {
    /** HubSpot's ids of the kinds of association; read in the direction of the name. */
    static final int CONTACT_TO_PRIMARY_COMPANY = 1;

    static final int TASK_TO_CONTACT = 204;
    static final int TASK_TO_COMPANY = 192;
    static final int NOTE_TO_CONTACT = 202;
    static final int NOTE_TO_COMPANY = 190;
    static final int EMAIL_TO_CONTACT = 198;

    private static final String PRIMARY = String.valueOf(CONTACT_TO_PRIMARY_COMPANY);

    private final HubspotHttp http;
    private final Duration window;
    private final Departures departures;
    private final Map<Between, Gathering<String, List<End>>> reads = new ConcurrentHashMap<>();
    private final Map<Between, Gathering<Requests.Link, Boolean>> creates = new ConcurrentHashMap<>();

    /** The other end of an association. */
    record End(String id, boolean primary) {}

    private record Between(RecordType from, RecordType to) {}

    Associations(HubspotHttp http, Duration window, Departures departures) {
        this.http = http;
        this.window = window;
        this.departures = departures;
    }

    /**
     * The records of a type associated with one record, in the CRM's order. Whatever is answered is its own: a record that
     * was merged is answered under the id of the one it was merged into.
     */
    List<End> list(RecordType from, RecordType to, RecordId id) {
        return reads(from, to).call(id.value());
    }

    /** The same of many records, by their ids. */
    Map<String, List<End>> list(RecordType from, RecordType to, Collection<String> ids) {
        List<String> distinct = ids.stream().distinct().toList();
        List<List<End>> ends = reads(from, to).callAll(distinct);
        Map<String, List<End>> found = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            found.put(distinct.get(i), ends.get(i));
        }
        return found;
    }

    /** Associates two records; the kind of association makes what it is, such as a primary company. */
    void associate(RecordType from, RecordId fromId, RecordType to, RecordId toId, int kind) {
        creates.computeIfAbsent(
                        new Between(from, to),
                        _ -> new Gathering<>(new AssociationCreate(http, from, to), window, departures))
                .call(new Requests.Link(
                        new Requests.Reference(fromId.value()),
                        new Requests.Reference(toId.value()),
                        List.of(Requests.LinkType.ofHubspot(kind))));
    }

    private Gathering<String, List<End>> reads(RecordType from, RecordType to) {
        return reads.computeIfAbsent(
                new Between(from, to), _ -> new Gathering<>(new AssociationRead(http, from, to), window, departures));
    }

    /** The associations of a record that is yet to be created. */
    static List<Requests.NewLink> toAll(Collection<? extends RecordId> ids, int kind) {
        return ids.stream()
                .map(id -> new Requests.NewLink(
                        new Requests.Reference(id.value()), List.of(Requests.LinkType.ofHubspot(kind))))
                .toList();
    }

    static End end(Wire.Associated associated) {
        boolean primary = associated.associationTypes().stream()
                .anyMatch(type -> type.category().equals("HUBSPOT_DEFINED")
                        && type.typeId().equals(PRIMARY));
        return new End(associated.toObjectId(), primary);
    }
}
