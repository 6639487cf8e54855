package dev.leadwright.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A permission that a token can have.
 *
 * @param title HubSpot's name for it
 * @param probe a call that needs it and changes nothing, whatever the answer
 */
record Scope(String title, Need need, Call probe) {

    /** When it is needed. */
    enum Need {
        WORK,
        SETUP
    }

    /** What a token of ours must have. Tasks, notes and e-mails come with the scopes for contacts. */
    static final List<Scope> ALL = List.of(
            new Scope("crm.objects.contacts.read", Need.WORK, read(RecordType.CONTACTS)),
            new Scope("crm.objects.contacts.write", Need.WORK, write(RecordType.CONTACTS)),
            new Scope("crm.objects.companies.read", Need.WORK, read(RecordType.COMPANIES)),
            new Scope("crm.objects.companies.write", Need.WORK, write(RecordType.COMPANIES)),
            new Scope("sales-email-read", Need.WORK, read(RecordType.EMAILS)),
            new Scope("crm.objects.owners.read", Need.WORK, Call.get(Paths.OWNERS + "?limit=1", "list the owners")),
            new Scope("crm.schemas.contacts.read", Need.WORK, readProperties(RecordType.CONTACTS)),
            new Scope("crm.schemas.companies.read", Need.WORK, readProperties(RecordType.COMPANIES)),
            new Scope("crm.schemas.contacts.write", Need.SETUP, writeProperty(RecordType.CONTACTS)),
            new Scope("crm.schemas.companies.write", Need.SETUP, writeProperty(RecordType.COMPANIES)));

    static final String WHERE_KEYS_ARE = "Development > Keys > Service keys";

    /** Where a person ticks them. */
    static final String WHERE = "In HubSpot open " + WHERE_KEYS_ARE
            + ", or Settings > Integrations > Private apps for an older private app; choose yours, open Scopes, tick them"
            + " and save";

    private static Call read(RecordType type) {
        return Call.get(Paths.objects(type) + "?limit=1", "read " + type.path());
    }

    /** Sets nothing on record 0, which no portal has. */
    private static Call write(RecordType type) {
        return Call.write(
                Paths.objects(type) + "/batch/update",
                new Requests.Inputs(List.of(new Requests.Change("0", null, Map.of()))),
                "update " + type.path());
    }

    private static Call readProperties(RecordType type) {
        return Call.get(Paths.properties(type), "read the properties of " + type.path());
    }

    /** Sets nothing on a property that no portal has. */
    private static Call writeProperty(RecordType type) {
        return new Call(
                "PATCH",
                Paths.properties(type) + "/leadwright_no_such_property",
                Optional.of(Map.of()),
                Call.Kind.WRITE,
                "change properties of " + type.path());
    }
}
