package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An effect that may or may not have happened. It counts as done and is never repeated by itself; a person finds out and
 * settles it.
 *
 * @param key names it for good
 * @param kind {@link #DELIVERY} for a message; else what was to be created in the CRM: {@code TASK}
 * @param stage which of several within its scope: {@code first-touch}
 * @param reference by what it is found on the other side: a Message-ID, the subject of a task; untrusted text
 * @param detail why it is not known
 * @param task whose run did it
 */
public record AmbiguousEffect(
        String key,
        String kind,
        String stage,
        Optional<String> reference,
        String detail,
        Optional<ContactId> contact,
        Optional<TaskId> task,
        Instant since) {
    public static final String DELIVERY = "DELIVERY";

    private static final int SHORT_KEY = 12;

    /** Enough of the key to name it by. */
    public String shortKey() {
        return key.substring(0, Math.min(SHORT_KEY, key.length()));
    }

    public boolean isDelivery() {
        return kind.equals(DELIVERY);
    }

    /** {@code message "first-touch"}, {@code note "summary"}. */
    public String what() {
        return (isDelivery() ? "message" : noun()) + " \"" + stage + "\"";
    }

    /** Where a person finds out whether it happened, as a sentence. */
    public String howToFindOut() {
        if (isDelivery()) {
            return "Look in the mail server's log"
                    + reference.map(id -> " for Message-ID <" + id + ">").orElse("") + ".";
        }
        return "Look in the CRM for the " + noun()
                + reference.map(name -> " \"" + name + "\"").orElse("")
                + (isMarked() ? ", whose text ends with \"Leadwright ref " + shortKey() + "\"" : "") + ".";
    }

    /** Tasks and notes carry the key. */
    private boolean isMarked() {
        return kind.equals("TASK") || kind.equals("NOTE");
    }

    private String noun() {
        return kind.toLowerCase(Locale.ROOT);
    }
}
