package dev.leadwright.hubspot;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.ArrayList;
import java.util.List;

/** Whether the kinds of association that we make exist in the portal: with a wrong one a note is made that nobody sees. */
final class AssociationExamination implements Examination {
    private static final String NAME = "HubSpot associations";

    private static final List<Made> MADE = List.of(
            new Made(RecordType.TASKS, RecordType.CONTACTS, Associations.TASK_TO_CONTACT),
            new Made(RecordType.TASKS, RecordType.COMPANIES, Associations.TASK_TO_COMPANY),
            new Made(RecordType.NOTES, RecordType.CONTACTS, Associations.NOTE_TO_CONTACT),
            new Made(RecordType.NOTES, RecordType.COMPANIES, Associations.NOTE_TO_COMPANY),
            new Made(RecordType.EMAILS, RecordType.CONTACTS, Associations.EMAIL_TO_CONTACT),
            new Made(RecordType.CONTACTS, RecordType.COMPANIES, Associations.CONTACT_TO_PRIMARY_COMPANY));

    private final HubspotHttp http;

    private record Made(RecordType from, RecordType to, int kind) {
        @Override
        public String toString() {
            return kind + " (" + from.path() + " to " + to.path() + ")";
        }
    }

    AssociationExamination(HubspotHttp http) {
        this.http = http;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() {
        List<String> lacking = new ArrayList<>();
        for (Made made : MADE) {
            if (!labels(made).has(made.kind())) {
                lacking.add(made.toString());
            }
        }
        return List.of(
                lacking.isEmpty()
                        ? Check.ok(NAME, "The portal has all " + MADE.size() + " kinds that Leadwright makes.")
                        : Check.fail(
                                NAME,
                                "The portal does not have the kinds " + String.join(", ", lacking) + ".",
                                "Update Leadwright: HubSpot has changed its kinds of association."));
    }

    private Wire.AssociationLabels labels(Made made) {
        Call call = Call.get(
                Paths.associations(made.from(), made.to()) + "/labels",
                "list the kinds of association of " + made.from().path() + " with "
                        + made.to().path());
        return http.send(call, Wire.AssociationLabels.class);
    }
}
