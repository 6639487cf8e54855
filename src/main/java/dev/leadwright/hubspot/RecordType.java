package dev.leadwright.hubspot;

import dev.leadwright.crm.TaskProperty;
import java.util.List;
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

    /**
     * The properties by which one of several records that were created together is known again, the best first: what we
     * write into them is seldom the same for two, and those two are not created together.
     */
    List<String> ties() {
        return switch (this) {
            case CONTACTS -> List.of();
            case COMPANIES -> List.of("domain");
            case TASKS -> List.of(TaskProperty.REFERENCE, "hs_task_body");
            case NOTES -> List.of("hs_note_body");
            case EMAILS -> List.of("hs_email_message_id");
        };
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
