package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.Answer;
import dev.leadwright.hubspot.gather.Request;
import dev.leadwright.hubspot.limits.Turn;
import java.util.List;
import java.util.function.Supplier;

/** Associates records. An association that exists stays as it is, so it can be asked for again. */
record AssociationCreate(HubspotHttp http, RecordType from, RecordType to) implements Request<Requests.Link, Boolean> {

    /** HubSpot takes 2,000; no more of them come together here. */
    private static final int LARGEST = 500;

    @Override
    public int largest() {
        return LARGEST;
    }

    @Override
    public Object identity(Requests.Link link) {
        return link;
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
    public CrmException interrupted(Requests.Link link, boolean sent) {
        return http.interrupted(call(List.of(link)), sent);
    }

    @Override
    public List<Answer<Boolean>> send(List<Requests.Link> links, Turn turn) {
        Call call = call(links);
        List<ErrorBody> errors = http.sendForParts(call, Wire.Done.class, turn).errors();
        if (links.size() == 1) {
            errors.stream().findFirst().ifPresent(error -> {
                throw http.ofItem(call, error);
            });
        }
        return links.stream()
                .<Answer<Boolean>>map(_ -> errors.isEmpty() ? new Answer.Done<>(true) : new Answer.Alone<>())
                .toList();
    }

    private Call call(List<Requests.Link> links) {
        return Call.write(
                Paths.associations(from, to) + "/batch/create",
                new Requests.Inputs(links),
                links.size() == 1
                        ? "associate " + from.singular() + " "
                                + links.getFirst().from().id() + " with " + to.singular() + " "
                                + links.getFirst().to().id()
                        : "associate " + from.path() + " with " + to.path());
    }
}
