package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads which records of a type are associated with others; those of records that do not exist are none. A record that was
 * merged is answered under the id of the one it was merged into.
 */
record AssociationRead(HubspotHttp http, RecordType from, RecordType to)
        implements Request<String, List<Associations.End>> {

    /** Most records whose associations one call reads (HubSpot). */
    private static final int LARGEST = 1_000;

    @Override
    public int largest() {
        return LARGEST;
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
        return http.interrupted(call(List.of(new Requests.From(id, null))), sent);
    }

    /** Each record has pages of its own; those that have more are asked again together. */
    @Override
    public List<Answer<List<Associations.End>>> send(List<String> ids, Turn first) {
        Map<String, List<Associations.End>> found = new HashMap<>();
        List<Requests.From> pages =
                ids.stream().map(id -> new Requests.From(id, null)).toList();
        Turn turn = first;
        while (true) {
            Call call = call(pages);
            Wire.Associations answer = http.sendForParts(call, Wire.Associations.class, turn);
            Optional<ErrorBody> failure = answer.errors().stream()
                    .filter(error -> !error.isAboutMissingRecord())
                    .findFirst();
            if (failure.isPresent()) {
                if (ids.size() == 1) {
                    throw http.ofItem(call, failure.get());
                }
                return ids.stream()
                        .<Answer<List<Associations.End>>>map(_ -> new Answer.Alone<>())
                        .toList();
            }
            pages = add(answer, found);
            if (pages.isEmpty()) {
                return answers(ids, found);
            }
            turn = http.takeTurn(call);
        }
    }

    /** What is answered to a single question is its own; else a record that was merged is asked about alone. */
    private static List<Answer<List<Associations.End>>> answers(
            List<String> ids, Map<String, List<Associations.End>> found) {
        if (ids.size() == 1) {
            return List.of(new Answer.Done<>(
                    found.values().stream().flatMap(List::stream).toList()));
        }
        boolean allKnown = ids.containsAll(found.keySet());
        return ids.stream()
                .<Answer<List<Associations.End>>>map(id -> {
                    List<Associations.End> ends = found.get(id);
                    if (ends != null) {
                        return new Answer.Done<>(List.copyOf(ends));
                    }
                    return allKnown ? new Answer.Done<>(List.of()) : new Answer.Alone<>();
                })
                .toList();
    }

    /** What is still to be read. */
    private static List<Requests.From> add(Wire.Associations answer, Map<String, List<Associations.End>> found) {
        List<Requests.From> more = new ArrayList<>();
        for (Wire.AssociationsOf one : answer.results()) {
            List<Associations.End> ends = found.computeIfAbsent(one.from().id(), _ -> new ArrayList<>());
            one.to().stream().map(Associations::end).forEach(ends::add);
            Wire.Paging.after(one.paging())
                    .ifPresent(after -> more.add(new Requests.From(one.from().id(), after)));
        }
        return more;
    }

    private Call call(List<Requests.From> pages) {
        return Call.read(
                Paths.associations(from, to) + "/batch/read",
                new Requests.Inputs(pages),
                "read the " + to.path() + " of "
                        + (pages.size() == 1
                                ? from.singular() + " " + pages.getFirst().id()
                                : from.path()));
    }
}
