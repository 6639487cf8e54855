package dev.leadwright.hubspot;

import java.util.Locale;

/** The types of record that Leadwright uses, by their names in HubSpot's paths. */
enum RecordType {
    CONTACTS("contact"),
    COMPANIES("company"),
    TASKS("task"),
    NOTES("note"),
    EMAILS("e-mail");

    private final String singular;

    RecordType(String singular) {
        this.singular = singular;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As messages to people call one record: {@code contact}. */
    String singular() {
        return singular;
    }
}
