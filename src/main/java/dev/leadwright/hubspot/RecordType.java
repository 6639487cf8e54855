package dev.leadwright.hubspot;

import java.util.Locale;

/** The types of record that Leadwright uses, by their names in HubSpot's paths. */
enum RecordType {
    CONTACTS("a contact"),
    COMPANIES("a company"),
    TASKS("a task"),
    NOTES("a note"),
    EMAILS("an e-mail");

    private final String one;

    RecordType(String one) {
        this.one = one;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As messages to people call any one record: {@code a contact}. */
    String one() {
        return one;
    }

    /** As messages to people call a certain record: {@code contact}. */
    String singular() {
        return one.substring(one.indexOf(' ') + 1);
    }
}
