package dev.leadwright.portal.schema;

import dev.leadwright.portal.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of records this portal has. Source: HubSpot's list of object type ids. */
public enum ObjectType {
    CONTACTS("contacts", "contact", "0-1", "email firstname lastname", "firstname lastname email phone company"),
    COMPANIES("companies", "company", "0-2", "name domain", "name domain website phone"),
    TASKS("tasks", "task", "0-27", "", "hs_task_body hs_task_subject"),
    NOTES("notes", "note", "0-46", "", "hs_note_body"),
    EMAILS("emails", "email", "0-49", "", "hs_email_subject"),
    COMMUNICATIONS("communications", "communication", "0-18", "", "hs_communication_body");

    private final String plural;
    private final String singular;
    private final String typeId;
    private final String shownByDefault;
    private final String searchedByQuery;

    ObjectType(String plural, String singular, String typeId, String shown, String searched) {
        this.plural = plural;
        this.singular = singular;
        this.typeId = typeId;
        this.shownByDefault = shown;
        this.searchedByQuery = searched;
    }

    /** The kind that a path or an association names: plural, singular or type id, in any case. */
    public static ObjectType parse(String name) {
        return find(name).orElseThrow(() -> Problem.invalid("Unable to infer object type from: " + name));
    }

    /** As {@link #parse}, empty for a name this portal does not know. */
    public static Optional<ObjectType> find(String name) {
        return Arrays.stream(values())
                .filter(type -> type.plural.equalsIgnoreCase(name)
                        || type.singular.equalsIgnoreCase(name)
                        || type.typeId.equals(name))
                .findFirst();
    }

    /** The plural name: in paths, and in the portal's tables. */
    public String plural() {
        return plural;
    }

    public String singular() {
        return singular;
    }

    public String typeId() {
        return typeId;
    }

    /** Properties in every answer beside the record's own id and dates. */
    public List<String> shownByDefault() {
        return words(shownByDefault);
    }

    /** Properties that {@code query} looks into. */
    public List<String> searchedByQuery() {
        return words(searchedByQuery);
    }

    /** Contacts and companies call it {@code createdate}, activities {@code hs_createdate}. */
    public String createdProperty() {
        return isActivity() ? "hs_createdate" : "createdate";
    }

    /** Contacts alone call it {@code lastmodifieddate}. */
    public String modifiedProperty() {
        return this == CONTACTS ? "lastmodifieddate" : "hs_lastmodifieddate";
    }

    /** Tasks, notes, e-mails and communications: they need a time stamp. */
    public boolean isActivity() {
        return this != CONTACTS && this != COMPANIES;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
