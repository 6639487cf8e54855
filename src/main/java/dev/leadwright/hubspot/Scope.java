package dev.leadwright.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A permission that a token can have.
 *
 * @param title HubSpot's name for it
 * @param probe a call that needs it and changes nothing, whatever the answer
 */
record Scope(String title, Need need, Call probe) {

    /** What it is needed for. */
    enum Need {
        WORK("HubSpot scopes", ""),
        MAIL("HubSpot scopes for mail", ", without which no mail is sent"),
        OPT_OUTS("HubSpot scopes for opt-outs", ", without which opt-outs are not recorded"),
        SETUP("HubSpot scopes for setup", ", which only ./leadwright setup needs");

        private final String check;
        private final String consequence;

        Need(String check, String consequence) {
            this.check = check;
            this.consequence = consequence;
        }

        /** The name of the check that reports what lacks. */
        String check() {
            return check;
        }

        /** What follows from its absence, as the end of a sentence. */
        String consequence() {
            return consequence;
        }

        /** Whether Leadwright cannot do its work without it. */
        boolean isVital() {
            return this == WORK || this == MAIL;
        }
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
            new Scope("communication_preferences.read", Need.MAIL, readSubscriptions()),
            new Scope("communication_preferences.write", Need.OPT_OUTS, writeSubscription()),
            new Scope("crm.schemas.contacts.write", Need.SETUP, writeProperty(RecordType.CONTACTS)),
            new Scope("crm.schemas.companies.write", Need.SETUP, writeProperty(RecordType.COMPANIES)));

    /** HubSpot's one scope for two of ours. */
    private static final String BOTH_OF_SUBSCRIPTIONS = "communication_preferences.read_write";

    /** Nobody's, and kept out of every mail system (RFC 2606). */
    private static final String NOBODYS_ADDRESS = "nobody@leadwright.invalid";

    static final String WHERE_KEYS_ARE = "Development > Keys > Service keys";

    /** Where a person ticks them. */
    static final String WHERE = "In HubSpot open " + WHERE_KEYS_ARE
            + ", or Settings > Integrations > Private apps for an older private app; choose yours, open Scopes, tick them"
            + " and save";

    /** Whether a token has it that has these; others may cover it all the same. */
    boolean isAmong(Set<String> granted) {
        return granted.contains(title)
                || (title.startsWith("communication_preferences.") && granted.contains(BOTH_OF_SUBSCRIPTIONS));
    }

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

    private static Call readSubscriptions() {
        return Call.get(Paths.subscriptions(NOBODYS_ADDRESS) + "?channel=EMAIL", "read who has unsubscribed");
    }

    /** Names neither a subscription nor what becomes of it. */
    private static Call writeSubscription() {
        return Call.write(Paths.subscriptions(NOBODYS_ADDRESS), Map.of(), "change subscriptions");
    }
}
