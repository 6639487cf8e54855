package dev.leadwright.hubspot;

import java.util.Locale;
import java.util.Optional;

/** The types of record that Leadwright uses, by their names in HubSpot's paths. */
enum RecordType {
    CONTACTS("a contact", Optional.empty()),
    COMPANIES("a company", Optional.of("domain")),
    TASKS("a task", Optional.of("hs_task_body")),
    NOTES("a note", Optional.of("hs_note_body")),
    EMAILS("an e-mail", Optional.of("hs_email_message_id"));

    private final String one;
    private final Optional<String> tie;

    RecordType(String one, Optional<String> tie) {
        this.one = one;
        this.tie = tie;
    }

    /**
     * The property by which one of several records that were created together is known again: what we write into it is
     * seldom the same for two, and those two are not created together.
     */
    Optional<String> tie() {
        return tie;
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
