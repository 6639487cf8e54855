package dev.leadwright.hubspot;

import dev.leadwright.crm.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/** Which records belong together. Unlike searches, these answers do not lag. */
final class Associations {
    /** HubSpot's ids of the kinds of association; read in the direction of the name. */
    static final int CONTACT_TO_PRIMARY_COMPANY = 1;

    static final int TASK_TO_CONTACT = 204;
    static final int TASK_TO_COMPANY = 192;
    static final int NOTE_TO_CONTACT = 202;
    static final int NOTE_TO_COMPANY = 190;
    static final int EMAIL_TO_CONTACT = 198;

    /** Most records whose associations one call reads (HubSpot). */
    private static final int LARGEST_READ = 1_000;

    private static final String PRIMARY = String.valueOf(CONTACT_TO_PRIMARY_COMPANY);

    private final HubspotHttp http;

    /** The other end of an association. */
    record End(String id, boolean primary) {}

    Associations(HubspotHttp http) {
        this.http = http;
    }

    /**
     * The records of a type associated with one record, in the CRM's order. Whatever is answered is its own: a record that
     * was merged is answered under the id of the one it was merged into.
     */
    List<End> list(RecordType from, RecordType to, RecordId id) {
        return list(from, to, List.of(id.value())).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The same of many records, by their ids; records without associations may be missing. */
    Map<String, List<End>> list(RecordType from, RecordType to, Collection<String> ids) {
        Map<String, List<End>> found = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .map(id -> new Requests.From(id, null))
                .gather(Gatherers.windowFixed(LARGEST_READ))
                .forEach(batch -> readAllPages(from, to, batch, found));
        return found;
    }

    /** Each record has pages of its own; those that have more are asked again together. */
    private void readAllPages(RecordType from, RecordType to, List<Requests.From> batch, Map<String, List<End>> found) {
        List<Requests.From> pages = batch;
        while (!pages.isEmpty()) {
            List<Requests.From> more = new ArrayList<>();
            for (Wire.AssociationsOf one : readPage(from, to, pages)) {
                List<End> ends = found.computeIfAbsent(one.from().id(), id -> new ArrayList<>());
                one.to().stream().map(Associations::end).forEach(ends::add);
                Wire.Paging.after(one.paging())
                        .ifPresent(
                                after -> more.add(new Requests.From(one.from().id(), after)));
            }
            pages = more;
        }
    }

    private List<Wire.AssociationsOf> readPage(RecordType from, RecordType to, List<Requests.From> pages) {
        Call call = Call.read(
                Paths.associations(from, to) + "/batch/read",
                new Requests.Inputs(pages),
                "read the " + to.path() + " of "
                        + (pages.size() == 1
                                ? from.singular() + " " + pages.getFirst().id()
                                : from.path()));
        return http.send(call, Wire.Associations.class).results();
    }

    /** Associates two records; the kind of association makes what it is, such as a primary company. */
    void associate(RecordType from, RecordId fromId, RecordType to, RecordId toId, int kind) {
        Requests.Link link = new Requests.Link(
                new Requests.Reference(fromId.value()),
                new Requests.Reference(toId.value()),
                List.of(Requests.LinkType.ofHubspot(kind)));
        http.send(
                Call.write(
                        Paths.associations(from, to) + "/batch/create",
                        new Requests.Inputs(List.of(link)),
                        "associate " + from.singular() + " " + fromId + " with " + to.singular() + " " + toId),
                Wire.Done.class);
    }

    /** The associations of a record that is yet to be created. */
    static List<Requests.NewLink> toAll(Collection<? extends RecordId> ids, int kind) {
        return ids.stream()
                .map(id -> new Requests.NewLink(
                        new Requests.Reference(id.value()), List.of(Requests.LinkType.ofHubspot(kind))))
                .toList();
    }

    private static End end(Wire.Associated associated) {
        boolean primary = associated.associationTypes().stream()
                .anyMatch(type -> type.category().equals("HUBSPOT_DEFINED")
                        && type.typeId().equals(PRIMARY));
        return new End(associated.toObjectId(), primary);
    }
}
